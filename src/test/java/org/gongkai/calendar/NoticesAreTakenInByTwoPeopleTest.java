package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.audit.AuditKind;
import org.gongkai.security.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The pages and the API by which a notice is taken in: what is read, who decides, what the others may see. */
@GongkaiTest
class NoticesAreTakenInByTwoPeopleTest {

    private static final String NOTICES = "/desk/calendar/notices";
    private static final Map<String, List<String>> TEXT = Map.of("text", List.of(NoticeTexts.OF_2027));
    private static final Map<String, List<String>> CHECKED = Map.of("checked", List.of("yes"));

    @Autowired
    WebApplicationContext context;
    @Autowired
    TakenIn taken;
    @Autowired
    Office office;
    @Autowired
    JdbcTemplate rows;
    @LocalServerPort
    int port;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void aCaseThatTheNoticeMoves() {
        taken.itIsThatDay();
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(TakenIn.DAY));
    }

    @AfterEach
    void asItWas() {
        taken.takenBack();
    }

    @ParameterizedTest
    @CsvSource({"office,200", "office.director,200", "sysadmin,200", "staff.assistance,403", "director,403", "secadmin,403", "auditor,403"})
    void onlyTheOpennessOfficeAndTheSystemAdministratorMayTakeThemIn(String person, int status) {
        assertThat(pages.get(person, NOTICES).status()).isEqualTo(status);
        assertThat(pages.get(person, "/desk/calendar").page().select("a[href=" + NOTICES + "]").isEmpty()).isEqualTo(status != 200);
    }

    @Test
    void onePastesAnotherConfirmsAndThePageSaysWhatMoves() {
        var one = pages.post("office", NOTICES, TEXT).next();

        var own = pages.get("office", one).page();
        assertThat(own.select(".state").text()).isEqualTo("等待确认");
        assertThat(own.select("form[action$=/confirm]")).isEmpty();
        assertThat(own.text()).contains("春节：2月5日（周五）至2月12日（周五）放假，共 8 天；1月31日（周日）、2月20日（周六）上班", "您录入的文件须由另一人确认");
        assertThat(own.select("time[datetime=2027-02-05]").first().parent().text()).contains("休");
        assertThat(own.select("tr:contains(" + caseNumber + ") del").text()).isEqualTo("2027-01-07");
        assertThat(own.select("tr:contains(" + caseNumber + ") ins").text()).isEqualTo("2027-01-08");
        assertThat(pages.get("office.director", "/desk/calendar").page().text()).contains("已录入，等待另一人核对确认");

        assertThat(pages.post("office", one + "/confirm", CHECKED).status()).isEqualTo(403);
        var unchecked = pages.post("office.director", one + "/confirm", Map.of());
        assertThat(unchecked.status()).isEqualTo(400);
        assertThat(unchecked.page().text()).contains("请先与通知原文核对");
        assertThat(pages.post("office.director", one + "/confirm", CHECKED).next()).isEqualTo(one);
        taken.waitUntilDone();

        var done = pages.get("office", one).page();
        assertThat(done.select(".state").text()).isEqualTo("已生效");
        assertThat(done.text()).contains("全部在办案件都已按最新的日历计算", caseNumber);
        assertThat(pages.get("staff.assistance", "/desk/calendar?year=2027").page().text()).contains("2027-12-31", "元旦：1月1日（周五）至1月3日（周日）放假，共 3 天");
        assertThat(rows.queryForList("select sentence from audit_entry where kind = ?", String.class, AuditKind.CALENDAR.name()))
                .anyMatch(line -> line.startsWith("录入《国务院办公厅关于2027年")).anyMatch(line -> line.contains("确认《国务院办公厅关于2027年"));
    }

    @Test
    void theSystemAdministratorSeesHowManyCasesMoveAndNoneOfThemAndConfirmsNothing() {
        var one = pages.post("sysadmin", NOTICES, TEXT).next();

        var page = pages.get("sysadmin", one);
        assertThat(page.text()).doesNotContain(caseNumber);
        assertThat(page.page().select(".summary-line").text()).contains("件会改期");
        assertThat(pages.post("sysadmin", one + "/confirm", CHECKED).status()).isEqualTo(403);
        assertThat(pages.post("sysadmin", one + "/withdraw", Map.of()).next()).isEqualTo(one);
        assertThat(pages.get("office", one).page().select(".state").text()).isEqualTo("已撤回");
        assertThat(pages.post("office.director", one + "/confirm", CHECKED).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "国务院办公厅关于2027年部分节假日安排的通知", "明天放假"})
    void whatIsNotUnderstoodIsNotTakenAndStaysInTheField(String text) {
        var refused = pages.post("office", NOTICES, Map.of("text", List.of(text)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("#field-text.field-wrong")).hasSize(1);
        assertThat(refused.page().select("#text").val()).isEqualTo(text);
        assertThat(rows.queryForObject("select count(*) from holiday_notice", Long.class)).isZero();
    }

    @Test
    void theSentenceAtFaultIsQuoted() {
        var refused = pages.post("office", NOTICES, Map.of("text", List.of(NoticeTexts.OF_2027.replace("2月20日（周六）", "2月20日（周日）"))));

        assertThat(refused.page().select("#faults").text()).contains("2月20日(周日)上班", "2027-02-20 是星期六");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2027-04-09 放假 三月三 | 还没有收录国务院办公厅 2027 年的放假通知",
            "2026-12-18 放 三月三 | 应写成",
            "2026-02-30 放假 三月三 | 没有这一天",
            "2026-10-02 上班 加班 | 是周一至周五，不能列为调休上班日",
            "2026-10-03 上班 加班 | 地方不能安排上班"})
    void aLocalDocumentThatContradictsTheStateCouncilOrItselfIsRefused(String line, String reason) {
        var refused = pages.post("office", NOTICES + "/local", Map.of("title", List.of("市人民政府关于放假的通知"), "number", List.of("某政发〔2026〕30号"),
                "issuedOn", List.of("2026-12-01"), "days", List.of(line)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("#faults").text()).contains(reason);
        assertThat(refused.page().select("#days").val()).isEqualTo(line);
    }

    @Test
    void theSameOverTheApi() {
        var office = Visitor.basic(port, "office");
        var taken = office.json("POST", "/api/calendar/notices", "{\"text\": \"%s\"}".formatted(NoticeTexts.OF_2027.replace("\n", "\\n")));
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(taken.body(), "$.state")).isEqualTo("PROPOSED");
        assertThat(JsonPath.<List<String>>read(taken.body(), "$.moves[?(@.caseNumber == '%s')].statutoryAfter".formatted(caseNumber))).containsExactly("2027-01-08");
        var one = "/api/calendar/notices/" + JsonPath.<Integer>read(taken.body(), "$.id");

        var same = office.json("POST", one + "/confirm", "");
        assertThat(same.statusCode()).isEqualTo(403);
        assertThat(JsonPath.<String>read(same.body(), "$.detail")).contains("两个人");
        assertThat(Visitor.basic(port, "staff.assistance").get(one).statusCode()).isEqualTo(403);
        assertThat(Visitor.basic(port, "sysadmin").json("POST", one + "/confirm", "").statusCode()).isEqualTo(403);
        var confirmed = Visitor.basic(port, "office.director").json("POST", one + "/confirm", "");
        assertThat(confirmed.statusCode()).isEqualTo(202);
        assertThat(JsonPath.<String>read(confirmed.body(), "$.state")).isEqualTo("IN_FORCE");
        this.taken.waitUntilDone();
        assertThat(JsonPath.<Integer>read(office.get(one).body(), "$.progress.left")).isZero();
        assertThat(office.get("/api/calendar/notices/999999").statusCode()).isEqualTo(404);
        var damaged = office.json("POST", "/api/calendar/notices", "{\"text\": \"明天放假\"}");
        assertThat(damaged.statusCode()).isEqualTo(400);
        assertThat(damaged.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
