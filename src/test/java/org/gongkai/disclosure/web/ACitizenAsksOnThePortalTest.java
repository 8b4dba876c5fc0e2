package org.gongkai.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.casefile.Attachments;
import org.gongkai.citizen.SubmissionLimit;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public pages of a request: what is wrong stands at its field, nothing typed is lost, nothing wrong is kept. */
@GongkaiTest
@Rule("R-50")
class ACitizenAsksOnThePortalTest {
    private static final String NEW = "/requests/new";
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static int addresses;
    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    SubmissionLimit limit;
    private MockMvc mvc;
    private String address;

    @BeforeEach
    void somebodyAtAnAddressOfTheirOwn() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        address = "203.0.113." + ++addresses;
    }

    /** What opens the request. */
    private record Key(String caseNumber, String code) {
        Map<String, String> with(String... more) {
            Map<String, String> fields = new HashMap<>(Map.of("caseNumber", caseNumber, "code", code));
            for (int at = 0; at < more.length; at += 2) {
                fields.put(more[at], more[at + 1]);
            }
            return fields;
        }
    }

    private Answer answer(MockHttpServletRequestBuilder request) {
        try {
            return new Answer(mvc.perform(request.with(sent -> {
                sent.setRemoteAddr(address);
                return sent;
            })).andReturn().getResponse());
        } catch (Exception fault) {
            throw new AssertionError("The page is not answered", fault);
        }
    }

    private Answer reads(String path) {
        return answer(MockMvcRequestBuilders.get(path));
    }

    private Answer sends(String path, Map<String, String> fields, MockMultipartFile... files) {
        var request = MockMvcRequestBuilders.multipart(path);
        for (var file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return answer(request.with(csrf()));
    }

    /** The page as it is opened, filled in. */
    private Map<String, String> filledIn() {
        return new HashMap<>(Map.ofEntries(Map.entry("formKey", reads(NEW).page().select("[name=formKey]").val()), Map.entry("applicantKind", "NATURAL_PERSON"),
                Map.entry("name", "申请人乙"), Map.entry("idType", "RESIDENT_ID"), Map.entry("idNumber", "410900199001010013"), Map.entry("phone", "13800000000"),
                Map.entry("subject", "移交协议 " + SCRIPT), Map.entry("description", "2026 年签订的全文。" + SCRIPT), Map.entry("provisionForm", "ELECTRONIC"),
                Map.entry("deliveryWay", "PORTAL"), Map.entry("help", "NONE"), Map.entry("informed", "true")));
    }

    private Key asks() {
        return key(sends(NEW, filledIn()));
    }

    private static Key key(Answer receipt) {
        assertThat(receipt.status()).isEqualTo(200);
        var signs = receipt.page().select(".receipt__sign").eachText();
        return new Key(signs.get(0), signs.get(1));
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from disclosure_request", Integer.class)
                + jdbc.queryForObject("select count(*) from attachment", Integer.class);
    }

    @Test
    void theFormHasALabelForEveryFieldAndTheReceiptShowsNumberAndCode() {
        var page = reads(NEW).page();
        assertThat(page.select("form.sheet label[for]").eachAttr("for")).allMatch(id -> page.getElementById(id) != null).contains("f-name", "f-idNumber", "f-files");
        var key = asks();
        assertThat(key.caseNumber()).matches("SQ-\\d{4}-\\d{5}");
        assertThat(key.code()).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(office.waitsAt(key.caseNumber())).containsExactly("userTask_register");
    }

    @ParameterizedTest
    @CsvSource({"name, ' ', 姓名", "idNumber, 410900199001010012, 校验", "phone, 12, 电话", "deliveryWay, POST, 地址", "applicantKind, ROBOT, 请选择",
            "subject, '', 名称", "informed, false, 勾选"})
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept(String field, String wrong, String words) {
        var before = rows();
        var form = filledIn();
        form.put(field, wrong);
        var answer = sends(NEW, form, new MockMultipartFile("files", "说明.txt", "text/plain", "说明".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(400);
        var page = answer.page();
        var at = field.equals("deliveryWay") ? "address" : field;
        assertThat(page.select("#faults a").eachAttr("href")).containsExactly("#field-" + at);
        assertThat(page.select("#f-" + at + "-fault, #field-" + at + " .field__error").text()).contains(words);
        assertThat(page.getElementById("f-description").text()).contains("2026 年签订的全文。" + SCRIPT);
        assertThat(page.select("[name=formKey]").val()).isEqualTo(form.get("formKey"));
        assertThat(answer.text()).doesNotContain(SCRIPT);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooLargeOrNoneOfItsKindIsRefusedAtItsField() {
        var before = rows();
        var disguised = sends(NEW, filledIn(), new MockMultipartFile("files", "身份证.png", "image/png", "MZ".getBytes(StandardCharsets.US_ASCII)));
        assertThat(disguised.status()).isEqualTo(400);
        assertThat(disguised.page().getElementById("f-files-fault").text()).contains("扩展名不符");
        var large = sends(NEW, filledIn(), new MockMultipartFile("files", "扫描件.pdf", "application/pdf", new byte[Attachments.MAX_BYTES + 1]));
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.page().getElementById("f-files-fault").text()).contains("超过 20 MB");
        assertThat(large.page().getElementById("f-name").val()).isEqualTo("申请人乙");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theSamePageSentTwiceIsOneRequestWithTheSameCode() {
        var before = rows();
        var form = filledIn();
        assertThat(key(sends(NEW, form))).isEqualTo(key(sends(NEW, form)));
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void whoeverHandsInTooMuchWaitsAndLosesNothing() {
        try {
            for (int count = 0; count < 10_000; count++) {
                limit.count(address);
            }
        } catch (TooManySubmissionsException enough) {
            var answer = sends(NEW, filledIn());
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.page().getElementById("f-name").val()).isEqualTo("申请人乙");
            return;
        }
        throw new AssertionError("There is no limit");
    }

    @Test
    void withoutTheTokenOfThePageNothingIsTaken() {
        var request = MockMvcRequestBuilders.post(NEW);
        filledIn().forEach(request::param);
        assertThat(answer(request).status()).isEqualTo(403);
    }

    @Test
    void theWayOfTheRequestIsToldInPlainWordsAndNamesNobody() {
        var key = asks();
        var page = sends("/requests/track", key.with()).page();
        assertThat(page.select("#state-title").text()).isEqualTo("待登记");
        assertThat(page.text()).contains("您的申请已经收到", "双方确认").doesNotContain("申请人乙", "4109", "138", "移交协议");
        assertThat(page.select("a[href], form[action]")).noneMatch(one -> (one.attr("href") + one.attr("action")).contains(key.code()));
    }

    @Test
    void wrongCodesAreAnsweredAlikeAndSlowedDown() {
        var key = asks();
        var wrong = sends("/requests/track", Map.of("caseNumber", key.caseNumber(), "code", "AAAAAAAAAA"));
        var none = sends("/requests/track", Map.of("caseNumber", "SQ-2026-98989", "code", "AAAAAAAAAA"));
        assertThat(wrong.status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(wrong.page().getElementById("f-code-fault").text()).isEqualTo(none.page().getElementById("f-code-fault").text());
        assertThat(wrong.page().getElementById("f-caseNumber").val()).isEqualTo(key.caseNumber());
        for (int attempt = 0; attempt < 30 && wrong.status() == 404; attempt++) {
            wrong = sends("/requests/track", Map.of("caseNumber", key.caseNumber(), "code", "AAAAAAAAAA"));
        }
        assertThat(wrong.status()).isEqualTo(429);
        assertThat(sends("/requests/track", key.with()).status()).as("the right code has to wait too").isEqualTo(429);
    }

    @Test
    @Rule("B.3")
    void whatIsAskedForIsCorrectedOnThePageOnce() {
        var key = asks();
        office.completes("office", key.caseNumber(), "userTask_register", Map.of("decision", "correct", "confirmedOn", clock.today().toString()));
        office.completes("office", key.caseNumber(), "userTask_requestCorrection", Map.of("decision", "approve", "items", "请写明年份" + SCRIPT, "correctionDays", 10));
        office.fires(key.caseNumber(), "serviceTask_issueCorrectionNotice");
        var tracked = sends("/requests/track", key.with());
        assertThat(tracked.page().select("#correction li").text()).contains("请写明年份" + SCRIPT);
        assertThat(tracked.text()).doesNotContain(SCRIPT);

        var empty = sends("/requests/track/corrections", key.with("text", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.page().getElementById("f-text-fault").text()).isNotBlank();
        var file = sends("/requests/track/corrections", key.with("text", "2026 年"), new MockMultipartFile("files", "a.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)));
        assertThat(file.page().getElementById("f-files-fault").text()).contains("扩展名不符");
        assertThat(file.page().getElementById("f-text").text()).as("what was typed is kept").isEqualTo("2026 年");

        var fields = key.with("text", "2026 年" + SCRIPT, "formKey", tracked.page().select("#correction-form [name=formKey]").val());
        assertThat(sends("/requests/track/corrections", fields).page().select(".notice--ok").text()).contains("补正材料已经收到");
        assertThat(sends("/requests/track/corrections", fields).status()).as("a second click").isEqualTo(200);
        assertThat(sends("/requests/track/corrections", key.with("text", "再改")).status()).isEqualTo(409);
        assertThat(office.waitsAt(key.caseNumber())).containsExactly("userTask_assign");
        assertThat(new StaffPages(context).get("office", "/desk/cases/" + key.caseNumber()).text()).contains("2026 年&lt;script").doesNotContain(SCRIPT);
    }

    @Test
    void takingItBackAsksTwiceAndCannotBeUndone() {
        var key = asks();
        var unsure = sends("/requests/track/withdrawal", key.with("reason", "已经找到"));
        assertThat(unsure.status()).isEqualTo(400);
        assertThat(unsure.page().getElementById("f-sure-fault").text()).contains("勾选");
        assertThat(unsure.page().getElementById("f-reason").text()).isEqualTo("已经找到");
        var page = sends("/requests/track/withdrawal", key.with("reason", "已经找到", "sure", "true")).page();
        assertThat(page.select("#state-title").text()).isEqualTo("已撤回");
        assertThat(page.select("#withdrawal, #correction")).isEmpty();
        assertThat(sends("/requests/track/withdrawal", key.with("sure", "true")).status()).isEqualTo(409);
    }
}
