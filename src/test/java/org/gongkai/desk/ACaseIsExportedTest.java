package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.ExportedCase;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Upload;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A case that is taken out of the system is read again by code that knows nothing of how it was written. */
@GongkaiTest
class ACaseIsExportedTest {

    private static final String NAME = "低保 标准 “2026”.txt";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Drafting drafting;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void anItemIsPublishedAndRegistered() {
        pages = new StaffPages(context);
        caseNumber = drafting.submit(Office.notice(clock.today()), List.of(new Upload(NAME, "标准表".getBytes(StandardCharsets.UTF_8))),
                office.person("staff.assistance"));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
    }

    private StaffPages.Answer asked(String person) {
        return pages.post(person, "/desk/cases/%s/export".formatted(caseNumber), Map.of());
    }

    private ExportedCase exported(String person) throws Exception {
        return ExportedCase.read(asked(person).bytes());
    }

    @Test
    @Rule("R-11")
    void everyFileIsThereInAFixedOrderAndMatchesTheListOfChecksums() throws Exception {
        var answer = asked("staff.assistance");
        var export = ExportedCase.read(answer.bytes());

        assertThat(answer.response().getContentType()).isEqualTo("application/zip");
        assertThat(answer.response().getHeader("Content-Disposition")).startsWith("attachment;").contains(caseNumber + "-" + clock.today() + ".zip");
        assertThat(export.names()).containsExactly("案卷.html", "case.json", "附件/01-低保 标准 “2026”.txt", "说明.txt", "清单-SHA256.txt");
        assertThat(export.wrong()).isEmpty();
        assertThat(export.text("附件/01-低保 标准 “2026”.txt")).isEqualTo("标准表");
        assertThat(export.text("说明.txt")).contains("sha256sum -c 清单-SHA256.txt", "certutil -hashfile");
    }

    @Test
    void theCommandThatEveryComputerHasFindsNothingWrong() throws Exception {
        var export = exported("staff.assistance");
        var said = export.checkedByTheCommand();

        // Where there is no such command, the same is proved line by line.
        assertThat(export.wrong()).isEmpty();
        assertThat(said).matches(words -> words.isEmpty() || words.endsWith("exit=0\n") && words.lines().count() == export.names().size());
    }

    @Test
    void whatMachinesReadIsWhatTheApiSays() throws Exception {
        var json = exported("staff.assistance").json();
        var api = new ObjectMapper().readTree(pages.get("staff.assistance", "/api/cases/" + caseNumber).text());

        assertThat(json.get("format").asText()).isEqualTo("gongkai-case");
        assertThat(json.get("version").asInt()).isEqualTo(1);
        assertThat(json.get("identities").asText()).isEqualTo("FULL");
        assertThat(json.at("/exportedBy/account").asText()).isEqualTo("staff.assistance");
        assertThat(json.get("case")).isEqualTo(api);
        assertThat(json.at("/attachmentFiles/0/sha256").asText()).isEqualTo(ExportedCase.sha256("标准表".getBytes(StandardCharsets.UTF_8)));
        var item = json.at("/facts/publication");
        assertThat(item.at("/versions/0/title").asText()).isEqualTo("城乡低保标准调整通知");
        assertThat(texts(item.get("opinions"), "stepTitle")).containsExactly("校对", "一级审核", "二级审核", "三级签发");
        assertThat(texts(item.get("opinions"), "contentHash")).containsOnly(item.at("/versions/0/contentHash").asText());
    }

    @Test
    @Rule("R-116")
    void theLineOfTheRegisterIsComputedAgainFromItsParts() throws Exception {
        var register = exported("staff.assistance").json().at("/facts/publication/register");
        var digested = new StringBuilder();
        register.get("hashed").forEach(part -> digested.append(part.asText().getBytes(StandardCharsets.UTF_8).length).append(':').append(part.asText()));

        assertThat(ExportedCase.sha256(digested.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(register.get("entryHash").asText());
        assertThat(register.at("/hashed/0").asText()).isEqualTo(register.get("previousHash").asText());
        assertThat(register.get("hashed")).hasSize(15);
        var shown = new ObjectMapper().readTree(pages.get("office", "/api/register?from=%s&to=%s".formatted(clock.today(), clock.today())).text()).get("items");
        assertThat(texts(shown, "entryHash")).contains(register.get("entryHash").asText());
    }

    @Test
    void thePageIsReadWithoutTheNetworkAndLeadsToTheFilesBesideIt() throws Exception {
        var page = Jsoup.parse(exported("staff.assistance").text("案卷.html"));

        assertThat(page.select("script, form, button, iframe, link, base, [onclick]")).isEmpty();
        assertThat(page.select("a[href=附件/01-低保 标准 “2026”.txt]").text()).isEqualTo(NAME);
        assertThat(page.select("[href^=/], [src^=/]")).isEmpty();
        assertThat(page.select("details")).isEmpty();
        assertThat(page.select("main").text()).contains("市民政局 政务公开案卷", caseNumber, "导出：", "城乡低保标准调整通知", "每人每月 680 元", "审签意见", "办理日志",
                "登入发布登记簿", "导出案卷。");
    }

    @Test
    void eachExportIsWrittenDownBeforeItLeaves() throws Exception {
        exported("supervision");

        var journal = new ObjectMapper().readTree(pages.get("staff.assistance", "/api/cases/" + caseNumber).text()).get("journal");
        var last = journal.get(journal.size() - 1);
        assertThat(last.get("actor").asText()).isEqualTo("supervision");
        assertThat(last.get("sentence").asText()).isEqualTo("导出案卷。");
    }

    @Test
    void nobodyElseTakesItOut() {
        assertThat(asked("staff.elderly").status()).isEqualTo(404);
        assertThat(asked("sysadmin").status()).isEqualTo(403);
        assertThat(pages.postWithoutToken("staff.assistance", "/desk/cases/%s/export".formatted(caseNumber)).status()).isEqualTo(403);
        assertThat(pages.get("staff.elderly", "/desk/cases/%s/print".formatted(caseNumber)).status()).isEqualTo(404);
    }

    @Test
    void paperHasEverySectionUnfoldedAndNothingToPress() {
        var page = pages.get("head.assistance", "/desk/cases/%s/print".formatted(caseNumber)).page();

        assertThat(page.select("form, button, .button, script, details, a[href^=/]")).isEmpty();
        assertThat(page.select("h2").eachText()).contains("审核进度", "公开的内容", "审签意见", "版本和修改痕迹", "办理日志");
        assertThat(page.select("main").text()).contains("打印：").doesNotContain("导出案卷（ZIP）");
        assertThat(page.select("style").html()).contains("counter(pages)", "案卷 " + caseNumber);
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.get(field).asText()).toList();
    }
}
