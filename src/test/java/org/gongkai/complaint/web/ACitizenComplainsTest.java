package org.gongkai.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.citizen.SubmissionLimit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The public pages: everything at its field, nothing lost, nothing in an address. */
@GongkaiTest
@Rule("R-70")
class ACitizenComplainsTest {

    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    SubmissionLimit limit;

    private Citizen citizen;

    @BeforeEach
    void somebody() {
        citizen = new Citizen(context);
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of("kind", "COMPLAINT", "against", "elderly", "description", "窗口拒绝说明办理条件。" + SCRIPT, "name", "投诉人乙",
                "contact", "13900000000", "deliveryWay", "PORTAL", "formKey", UUID.randomUUID().toString()));
    }

    /** What opens the case. */
    private record Key(String caseNumber, String code) {

        static Key of(Answer receipt) {
            var signs = receipt.page().select(".receipt__sign").eachText();
            return new Key(signs.get(0), signs.get(1));
        }

        Map<String, String> fields(String... more) {
            Map<String, String> fields = new HashMap<>(Map.of("caseNumber", caseNumber, "code", code));
            for (int at = 0; at < more.length; at += 2) {
                fields.put(more[at], more[at + 1]);
            }
            return fields;
        }
    }

    @Test
    void theFormNamesEveryFieldAndTheReceiptShowsNumberAndCode() {
        var page = citizen.reads("/complaints/new").page();
        assertThat(page.select("form.sheet label[for]").eachAttr("for")).allMatch(id -> page.getElementById(id) != null)
                .contains("f-against", "f-description", "f-anonymous", "f-name", "f-contact", "f-files");
        assertThat(page.select("#f-against option").eachText()).contains("养老服务科", "政务公开办");
        var receipt = citizen.sends("/complaints/new", form());
        assertThat(receipt.status()).isEqualTo(200);
        var key = Key.of(receipt);
        assertThat(key.caseNumber()).matches("TS-\\d{4}-\\d{5}");
        assertThat(key.code()).hasSize(10);
        assertThat(office.waitsAt(key.caseNumber())).containsExactly("userTask_accept");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept() {
        var form = form();
        form.remove("kind");
        form.put("contact", "12");
        var answer = citizen.sends("/complaints/new", form);
        assertThat(answer.status()).isEqualTo(400);
        var page = answer.page();
        assertThat(page.select("#faults a").eachAttr("href")).containsExactly("#field-kind", "#field-contact");
        assertThat(page.getElementById("f-contact").val()).isEqualTo("12");
        assertThat(page.getElementById("f-description").text()).contains("alert('x')");
        assertThat(answer.text()).doesNotContain(SCRIPT);
        assertThat(page.select("#f-against option[selected]").val()).isEqualTo("elderly");
    }

    @Test
    void theSamePageSentTwiceIsOneComplaintWithTheSameCode() {
        var form = form();
        var first = Key.of(citizen.sends("/complaints/new", form));
        assertThat(Key.of(citizen.sends("/complaints/new", form))).isEqualTo(first);
    }

    @Test
    void whoeverHandsInTooMuchWaitsAndLosesNothing() {
        citizen.isBusy(limit);
        var tooMany = citizen.sends("/complaints/new", form());
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.page().select("#faults a").text()).contains("分钟");
        assertThat(tooMany.page().getElementById("f-name").val()).as("what was typed is kept").isEqualTo("投诉人乙");
    }

    @Test
    void aDisguisedFileIsRefusedAtItsField() {
        var answer = citizen.sends("/complaints/new", form(), new MockMultipartFile("files", "照片.png", "image/png", "not a picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().getElementById("f-files-fault").text()).contains("扩展名不符");
    }

    @Test
    void withoutTheTokenOfThePageNothingIsTaken() {
        assertThat(citizen.sendsWithoutToken("/complaints/new", form()).status()).isEqualTo(403);
    }

    @Test
    void aWrongCodeAndAWrongNumberAreAnsweredAlike() {
        var key = Key.of(citizen.sends("/complaints/new", form()));
        var wrongCode = citizen.sends("/complaints/track", Map.of("caseNumber", key.caseNumber(), "code", "AAAAAAAAAA"));
        var noCase = citizen.sends("/complaints/track", Map.of("caseNumber", "TS-2026-98989", "code", "AAAAAAAAAA"));
        assertThat(wrongCode.status()).isEqualTo(noCase.status()).isEqualTo(404);
        assertThat(wrongCode.page().getElementById("f-code-fault").text()).isEqualTo(noCase.page().getElementById("f-code-fault").text());
    }

    @Test
    @Rule("R-72")
    void theWayOfTheCaseIsToldInPlainWordsWithItsDateAndItsLetters() {
        var key = Key.of(citizen.sends("/complaints/new", form()));
        var page = citizen.sends("/complaints/track", key.fields()).page();
        assertThat(page.select("#state-title").text()).isEqualTo("已经收到，正在决定是否受理");
        assertThat(page.select(".progress__step").eachText()).hasSize(4);
        assertThat(page.text()).contains("书面告知期限").doesNotContain("养老服务科").doesNotContain("公开办工作人员");
        assertThat(page.select("a[href]").eachAttr("href")).noneMatch(address -> address.contains(key.code()));
        assertThat(page.select("form[action]").eachAttr("action")).noneMatch(address -> address.contains(key.code()));
        var letter = page.select(".with-code").first();
        var pdf = citizen.sends(letter.attr("action"), key.fields());
        assertThat(pdf.response().getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(pdf.text()).startsWith("%PDF");
        assertThat(citizen.sends(letter.attr("action"), Map.of("caseNumber", key.caseNumber(), "code", "AAAAAAAAAA")).status()).isEqualTo(404);
    }

    @Test
    void whatIsAddedLaterReachesTheHandlersAndAnEmptyOneIsRefused() {
        var key = Key.of(citizen.sends("/complaints/new", form()));
        assertThat(citizen.sends("/complaints/track/attachments", key.fields()).page().getElementById("f-note-fault").text()).contains("请填写补充的情况");
        var photo = new MockMultipartFile("files", "说明.txt", "text/plain", "现场情况".getBytes(StandardCharsets.UTF_8));
        var added = citizen.sends("/complaints/track/attachments", key.fields("note", "补充：" + SCRIPT, "formKey", UUID.randomUUID().toString()), photo);
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.page().select(".notice--ok").text()).contains("已经收到");
        var file = new StaffPages(context).get("office", "/desk/cases/" + key.caseNumber());
        assertThat(file.page().text()).contains("补充：<script>").contains("说明.txt");
        assertThat(file.text()).doesNotContain(SCRIPT);
    }

    @Test
    void takingItBackEndsItAndTheFormsAreGone() {
        var key = Key.of(citizen.sends("/complaints/new", form()));
        var page = citizen.sends("/complaints/track/withdrawal", key.fields("reason", "已经解决")).page();
        assertThat(page.select("#state-title").text()).contains("已经撤回");
        assertThat(page.select("form#supplement, form#field-withdrawal")).isEmpty();
        assertThat(page.select("main").text()).as("no answer will come").doesNotContain("书面告知期限");
        assertThat(citizen.sends("/complaints/track/withdrawal", key.fields()).status()).isEqualTo(400);
        assertThat(citizen.sends("/complaints/track/attachments", key.fields("note", "再补充")).status()).isEqualTo(400);
        assertThat(office.waitsAt(key.caseNumber())).containsExactly("userTask_archive");
    }

    @Test
    void anAnonymousReportHasACodeAndNothingElse() {
        var form = form();
        form.putAll(Map.of("kind", "REPORT", "anonymous", "true"));
        assertThat(citizen.sends("/complaints/new", form).page().getElementById("f-anonymous-fault").text()).contains("请清空姓名");
        form.remove("name");
        form.remove("contact");
        var key = Key.of(citizen.sends("/complaints/new", form));
        var file = new StaffPages(context).get("office", "/desk/cases/" + key.caseNumber()).page();
        assertThat(file.getElementById("complainant").text()).isEqualTo("匿名");
        assertThat(file.select("dt").stream().map(Element::text)).doesNotContain("联系方式");
    }
}
