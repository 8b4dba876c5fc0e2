package org.gongkai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The doors of the training clock, and what every page says once it has been put forward. */
@GongkaiTest
class WhoPutsTheClockForwardTest {

    private static final String CLOCK = "/api/training/clock";
    private static final String PASSWORD = "Gongkai-2019";

    @Autowired
    WebApplicationContext context;
    @Autowired
    TestRestTemplate http;
    @Autowired
    OfficeClock clock;
    @Autowired
    DemonstrationClock demonstration;
    @Autowired
    Office office;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
        jdbc.update("delete from demonstration");
        demonstration.restore();
    }

    private ResponseEntity<String> orders(String account, String body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(account, PASSWORD).postForEntity(CLOCK, new HttpEntity<>(body, headers), String.class);
    }

    @ParameterizedTest
    @CsvSource({"secadmin", "auditor", "director", "office", "staff.assistance"})
    void onlyTheSystemAdministratorPutsItForwardAndEverybodyOnTheStaffReadsIt(String account) {
        var refused = orders(account, "{\"now\": \"2098-01-01T09:00:00+08:00\"}");
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getHeaders().getContentType()).asString().startsWith("application/problem+json");
        assertThat(http.withBasicAuth(account, PASSWORD).getForEntity(CLOCK, String.class).getBody()).contains("\"ahead\":false");
        assertThat(http.getForEntity(CLOCK, String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(new StaffPages(context).get(account, "/desk/training").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"now\": \"2019-01-01T09:00:00+08:00\"} | 只能向前拨", "{\"now\": \"2100-01-01T00:00:00+08:00\"} | 最多只能拨到 2099-12-31",
            "{} | 请填写要拨到的时间", "{\"now\": \"tomorrow\"} | 字段“now”的值无效", "{\"now\": \"2098-01-01T09:00:00\"} | 字段“now”的值无效"})
    void whatCannotBeReachedIsAProblemInChinese(String body, String sentence) {
        var refused = orders("sysadmin", body);
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getHeaders().getContentType()).asString().startsWith("application/problem+json");
        assertThat(refused.getBody()).contains(sentence);
        assertThat(demonstration.isAhead()).isFalse();
    }

    @Test
    void thePageSaysAtTheFieldWhatIsMissingAndKeepsWhatWasTyped() {
        var pages = new StaffPages(context);
        var page = pages.post("sysadmin", "/desk/training", Map.of("to", List.of("other"), "day", List.of("2019-01-01"), "time", List.of("09:00"), "sure", List.of("true")));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("#field-day .field-fault").text()).contains("只能向前拨");
        assertThat(page.page().select("#day").val()).isEqualTo("2019-01-01");

        var unsure = pages.post("sysadmin", "/desk/training", Map.of("to", List.of("other"), "day", List.of(""), "time", List.of("nine")));
        assertThat(unsure.page().select("#field-day .field-fault, #field-time .field-fault, #field-sure .field-fault")).hasSize(3);
        assertThat(pages.get("sysadmin", "/desk").page().select("nav a[href=/desk/training]")).isNotEmpty();
        assertThat(pages.get("office", "/desk").page().select("nav a[href=/desk/training]")).isEmpty();
    }

    @Test
    void everyPageSaysSoOnceItHasBeenPutForward() {
        assertThat(page("/")).doesNotContain("演练时钟：");
        demonstration.reach(clock.instant().plus(Duration.ofDays(3)));

        var moment = "<strong>" + TrainingWords.moment(clock.instant()).substring(0, 10);
        assertThat(List.of("/", "/catalogue", "/login", "/items/none")).allSatisfy(path -> assertThat(page(path)).contains("演练时钟：现在按", moment));
        var asked = http.withBasicAuth("staff.assistance", PASSWORD).getForEntity(CLOCK, String.class).getBody();
        assertThat(asked).contains("\"ahead\":true");
    }

    @Test
    void aPrintedOrExportedCaseOfATrainingIsNotTakenForARealOne() {
        var paper = "/desk/cases/%s/print".formatted(office.submits("staff.assistance", Office.notice(clock.today())));
        var pages = new StaffPages(context);
        assertThat(pages.get("staff.assistance", paper).page().select(".paper-training")).isEmpty();

        demonstration.reach(clock.instant().plus(Duration.ofDays(3)));
        assertThat(pages.get("staff.assistance", paper).page().select(".paper-training").text()).contains("不是真实案件", clock.today().toString());
    }

    private String page(String path) {
        var headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML));
        return http.exchange(path, org.springframework.http.HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody();
    }
}
