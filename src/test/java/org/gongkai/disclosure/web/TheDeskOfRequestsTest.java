package org.gongkai.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Attachments;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The desk's pages of a request: who may open them, what they refuse and where they say so, and that they keep what was typed. */
@GongkaiTest
@Rule("R-50")
class TheDeskOfRequestsTest {
    private static final String NEW = "/desk/requests/new";
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final String PHONE = "13800000000";
    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;
    private StaffPages pages;

    @BeforeEach
    void desk() {
        pages = new StaffPages(context);
    }

    private Map<String, List<String>> letterFromACitizen() {
        Map<String, List<String>> fields = new HashMap<>();
        Map.ofEntries(Map.entry("medium", "COUNTER"), Map.entry("arrivedOn", clock.today().toString()), Map.entry("applicantKind", "NATURAL_PERSON"),
                Map.entry("name", "申请人丁" + SCRIPT), Map.entry("idType", "RESIDENT_ID"), Map.entry("idNumber", "410900199001010013"), Map.entry("phone", PHONE),
                Map.entry("subject", "移交协议" + SCRIPT), Map.entry("description", "全文。" + SCRIPT), Map.entry("provisionForm", "ELECTRONIC"),
                Map.entry("deliveryWay", "COLLECT"), Map.entry("help", "NONE"), Map.entry("formKey", pages.get("office", NEW).page().select("[name=formKey]").val()))
                .forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    private String registered() {
        var page = pages.post("office", NEW, letterFromACitizen()).page();
        return page.select("dd").get(0).text();
    }

    /** A request that the elderly care section drafts the reply of. */
    private String beingHandled() {
        var caseNumber = registered();
        office.completes("office", caseNumber, "userTask_register",
                Map.of("decision", "accept", "identityChecked", true, "confirmedOn", clock.today().toString()));
        office.completes("office", caseNumber, "userTask_assign", Map.of("assignedUnit", "elderly"));
        return caseNumber;
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from disclosure_request", Integer.class)
                + jdbc.queryForObject("select count(*) from attachment", Integer.class);
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script").eachText()).noneMatch(text -> text.contains("alert"));
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void theOfficeAloneRegisters() {
        for (var person : List.of("staff.elderly", "head.elderly", "supervision", "director", "sysadmin")) {
            assertThat(pages.get(person, NEW).status()).as(person).isEqualTo(403);
            assertThat(pages.post(person, NEW, letterFromACitizen()).status()).as(person).isEqualTo(403);
        }
        assertThat(pages.postWithoutToken("office", NEW).status()).isEqualTo(403);
    }

    @Test
    void whatCameInIsRegisteredOnceAndTheCodeIsShownForTheApplicant() {
        var before = rows();
        var fields = letterFromACitizen();
        var file = new MockMultipartFile("files", "申请表.txt", "text/plain", "申请表".getBytes(StandardCharsets.UTF_8));
        var first = pages.post("office", NEW, fields, file).page();
        assertThat(first.select("dd").get(0).text()).matches("SQ-\\d{4}-\\d{5}");
        assertThat(first.select("dd").get(1).text()).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(pages.post("office", NEW, fields, file).page().select("dd").get(0).text()).isEqualTo(first.select("dd").get(0).text());
        assertThat(rows()).as("one request with one file").isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({"medium, '', 收到", "arrivedOn, 2099-01-01, 今天", "arrivedOn, 昨天, 日期", "name, '', 姓名", "idNumber, 410900199001010012, 校验", "subject, '', 名称"})
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept(String field, String wrong, String words) {
        var before = rows();
        var fields = letterFromACitizen();
        fields.put(field, List.of(wrong));
        var answer = pages.post("office", NEW, fields);
        assertThat(answer.status()).isEqualTo(400);
        var page = answer.page();
        assertThat(page.select("#faults a").eachAttr("href")).containsExactly("#field-" + field);
        assertThat(page.select("#field-" + field + " .field-fault").text()).contains(words);
        assertThat(page.getElementById("description").text()).isEqualTo("全文。" + SCRIPT);
        assertThat(page.select("[name=formKey]").val()).isEqualTo(fields.get("formKey").get(0));
        assertHarmless(page);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeOrNoneOfItsKindIsRefusedAtItsField() {
        var before = rows();
        var disguised = pages.post("office", NEW, letterFromACitizen(), new MockMultipartFile("files", "扫描.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
        assertThat(disguised.page().select("#field-files .field-fault").text()).contains("扩展名不符");
        var large = pages.post("office", NEW, letterFromACitizen(), new MockMultipartFile("files", "扫描.pdf", "application/pdf", new byte[Attachments.MAX_BYTES + 1]));
        assertThat(large.page().select("#field-files .field-fault").text()).contains("超过 20 MB");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @Rule("B.10")
    void theListShowsTheNameMaskedAndTheCasePageShowsItToThoseWhoHandleIt() {
        var caseNumber = beingHandled();
        for (var person : List.of("office", "staff.elderly", "supervision", "director")) {
            var list = pages.get(person, "/desk/requests").page();
            var row = list.select("tbody tr").stream().filter(line -> line.text().contains(caseNumber)).findFirst().orElseThrow();
            assertThat(row.text()).as(person).contains("申***", "养老服务科", "办理中").doesNotContain("申请人丁", PHONE, "移交协议");
        }
        assertThat(pages.get("staff.assistance", "/desk/requests").text()).doesNotContain(caseNumber);
        for (var person : List.of("office", "staff.elderly", "head.elderly")) {
            var page = pages.get(person, "/desk/cases/" + caseNumber).page();
            assertThat(page.select("#request").text()).as(person).contains("申请人丁" + SCRIPT, PHONE, "410900199001010013");
            assertHarmless(page);
        }
        for (var person : List.of("supervision", "director", "leader.assistance")) {
            assertThat(pages.get(person, "/desk/cases/" + caseNumber).page().select("#request").text()).as(person)
                    .contains("移交协议", "只对办理本件的人员").doesNotContain("申请人丁", PHONE, "410900199001010013");
        }
        assertThat(pages.get("staff.assistance", "/desk/cases/" + caseNumber).status()).isEqualTo(404);
    }

    @Test
    @Rule("B.10")
    void whoSignsReadsWhomTheyWriteToWhileTheyAreAskedAndThePreviewIsMaskedForOthers() {
        var caseNumber = beingHandled();
        office.completes("staff.elderly", caseNumber, "userTask_draftReply", Map.of("decision", "submit", "kind", "a2", "text", "全文如下。"));
        for (var person : List.of("head.elderly", "leader.assistance", "director")) {
            var page = pages.get(person, "/desk/cases/" + caseNumber).page();
            assertThat(page.select("#reply .letter-to").text()).as(person).contains("申请人丁" + SCRIPT);
            assertHarmless(page);
        }
        var watched = pages.get("supervision", "/desk/cases/" + caseNumber);
        assertThat(watched.page().select("#reply").text()).contains("全文如下", "申***");
        assertThat(watched.text()).doesNotContain("申请人丁");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "extension", "withdrawal"})
    void nobodyOutsideLearnsThatTheRequestExists(String page) {
        var caseNumber = beingHandled();
        for (var person : List.of("staff.assistance", "leader.affairs", "head.affairs")) {
            assertThat(pages.get(person, "/desk/requests/" + caseNumber + "/" + page).status()).as(person).isEqualTo(404);
            assertThat(pages.post(person, "/desk/requests/" + caseNumber + "/" + page, Map.of("days", List.of("5"), "reason", List.of("查档"), "note", List.of("撤")))
                    .status()).as(person).isEqualTo(404);
        }
        assertThat(pages.get("staff.elderly", "/desk/requests/SQ-2026-98989/" + page).status()).isEqualTo(404);
    }

    @Test
    void aReplyIsDraftedSavedPreviewedAndHandedInOnItsPage() {
        var caseNumber = beingHandled();
        var page = "/desk/requests/" + caseNumber + "/reply";
        for (var person : List.of("head.elderly", "office", "supervision")) {
            assertThat(pages.get(person, page).status()).as(person).isEqualTo(403);
        }
        var fields = Map.of("kind", List.of("A2"), "text", List.of("全文如下。" + SCRIPT), "then", List.of("save"));
        var file = new MockMultipartFile("files", "协议.txt", "text/plain", "协议".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.post("staff.elderly", page, fields, file).next()).isEqualTo(page + "#preview");
        var saved = pages.get("staff.elderly", page).page();
        assertThat(saved.getElementById("text").text()).isEqualTo("全文如下。" + SCRIPT);
        assertThat(saved.select("#preview .letter-words").text()).contains("全文如下。" + SCRIPT);
        assertThat(saved.select("[name=enclosures]")).singleElement().satisfies(one -> assertThat(one.hasAttr("checked")).isTrue());
        assertHarmless(saved);
        assertThat(office.waitsAt(caseNumber)).as("saved only").containsExactly("userTask_draftReply");

        var incomplete = pages.post("staff.elderly", page, Map.of("kind", List.of("A3"), "explanation", List.of("内部信息"), "then", List.of("review")));
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.page().select("#field-reasonCode .field-fault").text()).contains("理由");
        assertThat(incomplete.page().getElementById("explanation").text()).isEqualTo("内部信息");
        var disguised = pages.post("staff.elderly", page, Map.of("text", List.of("写了很久")), new MockMultipartFile("files", "a.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
        assertThat(disguised.page().select("#field-files .field-fault").text()).contains("扩展名不符");
        assertThat(disguised.page().getElementById("text").text()).isEqualTo("写了很久");

        var handIn = Map.of("kind", List.of("A2"), "text", List.of("全文如下。"), "then", List.of("review"));
        assertThat(pages.post("staff.elderly", page, handIn).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_sectionReview");
        assertThat(pages.post("staff.elderly", page, handIn).status()).as("a second click").isEqualTo(403);
    }

    @Test
    @Rule({"R-55", "R-57"})
    void anExtensionIsAskedForOnceOnItsPage() {
        var caseNumber = beingHandled();
        var page = "/desk/requests/" + caseNumber + "/extension";
        assertThat(pages.get("staff.elderly", page).page().getElementById("days")).isNotNull();
        for (var days : List.of("16", "0", "-1", "1.5", "十")) {
            var refused = pages.post("staff.elderly", page, Map.of("days", List.of(days), "reason", List.of("调档" + SCRIPT)));
            assertThat(refused.status()).as(days).isEqualTo(400);
            assertThat(refused.page().select("#field-days .field-fault").text()).contains("1 至 15");
            assertThat(refused.page().getElementById("days").val()).isEqualTo(days);
            assertThat(refused.page().getElementById("reason").val()).isEqualTo("调档" + SCRIPT);
        }
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        var asked = Map.of("days", List.of("5"), "reason", List.of("调档" + SCRIPT));
        assertThat(pages.get("supervision", page).status()).isEqualTo(403);
        assertThat(pages.post("supervision", page, asked).status()).isEqualTo(403);
        assertThat(pages.post("staff.elderly", page, asked).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(pages.post("staff.elderly", page, asked).status()).as("a second click").isEqualTo(409);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveExtension", "userTask_draftReply");
        var file = pages.get("leader.assistance", "/desk/cases/" + caseNumber).page();
        assertThat(file.select("#extensions").text()).contains("调档" + SCRIPT);
        assertHarmless(file);
    }

    @Test
    void theOfficeRecordsThatTheApplicantTookItBack() {
        var caseNumber = beingHandled();
        var page = "/desk/requests/" + caseNumber + "/withdrawal";
        var empty = pages.post("office", page, Map.of("note", List.of(" ")));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.page().select("#field-note .field-fault").text()).isNotBlank();
        var note = Map.of("note", List.of("今天来局书面撤回。"));
        for (var person : List.of("staff.elderly", "supervision")) {
            assertThat(pages.get(person, page).status()).as(person).isEqualTo(403);
            assertThat(pages.post(person, page, note).status()).as(person).isEqualTo(403);
        }
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        assertThat(pages.post("office", page, note).next()).isEqualTo("/desk/cases/" + caseNumber);
        var again = pages.post("office", page, note);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().getElementById("note").text()).isEqualTo("今天来局书面撤回。");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_archive");
    }
}
