package org.gongkai.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.RuntimeService;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Channel;
import org.gongkai.publication.PublicationFiles;
import org.gongkai.publication.UnitItems;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class DraftPageTests {

    private static final String ADDRESS = "/desk/publications/new";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes();

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Organization organization;
    @Autowired
    private UnitItems items;
    @Autowired
    private PublicationFiles files;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private RuntimeService runtime;

    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(context);
    }

    private Map<String, List<String>> draft() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("title", List.of("关于低保标准的通知"));
        fields.put("body", List.of("<p>标准为每人每月 680 元。</p>"));
        fields.put("category", List.of("E07"));
        fields.put("unit", List.of("assistance"));
        fields.put("generatedOn", List.of(clock.today().toString()));
        fields.put("disclosure", List.of("PROACTIVE"));
        fields.put("source", List.of("OWN"));
        fields.put("site", List.of("PORTAL"));
        fields.put("declarations", List.of("true"));
        return fields;
    }

    private long handedIn() {
        return items.ofAuthor(organization.person("staff.assistance"), true, 1).getTotalElements();
    }

    @Test
    void aCompleteDraftLeadsToItsCaseFile() {
        var answer = pages.post("staff.assistance", ADDRESS, draft(), new MockMultipartFile("files", "低保标准.pdf", "application/pdf", PDF),
                new MockMultipartFile("files", "", null, new byte[0]));

        assertThat(answer.next()).matches("/desk/cases/FB-\\d{4}-\\d{5}");
        var caseNumber = answer.next().substring("/desk/cases/".length());
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
        assertThat(files.visible(caseNumber, organization.person("staff.assistance")).attachments()).hasSize(1);
    }

    @Test
    void aPageSentTwiceLeadsToTheCaseOfTheFirstTime() {
        var fields = draft();
        fields.put("formKey", List.of(pages.get("staff.assistance", ADDRESS).page().select("[name=formKey]").val()));
        var first = pages.post("staff.assistance", ADDRESS, fields).next();
        var before = handedIn();

        assertThat(pages.post("staff.assistance", ADDRESS, fields).next()).isEqualTo(first).startsWith("/desk/cases/FB-");
        assertThat(handedIn()).isEqualTo(before);
        fields.put("formKey", List.of(pages.get("staff.assistance", ADDRESS).page().select("[name=formKey]").val()));
        assertThat(pages.post("staff.assistance", ADDRESS, fields).next()).isNotEqualTo(first);
    }

    @Test
    void aPageThatHadErrorsKeepsItsKey() {
        var key = UUID.randomUUID().toString();
        assertThat(pages.post("staff.assistance", ADDRESS, Map.of("formKey", List.of(key))).page().select("[name=formKey]").val()).isEqualTo(key);
    }

    @Test
    void aPageSentTwiceInTheSameMomentIsHandedInOnceAndNothingOfTheOtherStays() throws Exception {
        var fields = draft();
        fields.put("formKey", List.of(UUID.randomUUID().toString()));
        var before = handedIn();
        var running = runtime.createProcessInstanceQuery().count();
        Callable<String> send = () -> pages.post("staff.assistance", ADDRESS, fields,
                new MockMultipartFile("files", "低保标准.pdf", "application/pdf", PDF)).next();
        var threads = Executors.newFixedThreadPool(4);
        Set<String> cases = new HashSet<>();
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(4, send))) {
                cases.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(cases).hasSize(1).first().asString().startsWith("/desk/cases/FB-");
        assertThat(handedIn()).isEqualTo(before + 1);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running + 1);
        var caseNumber = cases.iterator().next().substring("/desk/cases/".length());
        assertThat(files.visible(caseNumber, organization.person("staff.assistance")).attachments()).hasSize(1);
    }

    @Rule("R-47")
    @Test
    void theWebsiteNeedsNoChoosingAndCannotBeLeftOut() {
        var fields = draft();
        fields.put("channels", List.of("WECHAT"));

        var caseNumber = pages.post("staff.assistance", ADDRESS, fields).next().substring("/desk/cases/".length());

        assertThat(files.visible(caseNumber, organization.person("staff.assistance")).channels()).containsExactly(Channel.WEBSITE, Channel.WECHAT);
    }

    @Test
    void aDraftWithErrorsKeepsWhatWasTypedAndSaysAtEachFieldWhatIsWrong() {
        var fields = draft();
        fields.put("title", List.of(""));
        fields.put("category", List.of(""));
        fields.put("generatedOn", List.of(clock.today().plusDays(1).toString()));
        fields.put("source", List.of("REPRINT"));
        fields.put("reprintLink", List.of("gov.cn/abc"));
        fields.put("channels", List.of("BOARD"));
        fields.put("major", List.of("true"));
        fields.put("jointUnits", List.of("elderly"));
        fields.remove("declarations");
        var before = handedIn();

        var answer = pages.post("staff.assistance", ADDRESS, fields);
        var page = answer.page();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(handedIn()).isEqualTo(before);
        for (var field : List.of("title", "category", "generatedOn", "reprint-class", "reprint-site", "reprint-link", "reprint-at", "majorReason", "declarations")) {
            assertThat(page.select("#field-%s .field-fault".formatted(field)).text()).as(field).isNotBlank();
            assertThat(page.select("#faults a[href=#field-%s]".formatted(field)).text()).as("summary of " + field).isNotBlank();
        }
        assertThat(page.select("#field-unit .field-fault")).isEmpty();
        assertThat(page.select("#reprintLink").val()).isEqualTo("gov.cn/abc");
        assertThat(page.select("[name=source][value=REPRINT]").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=channels][value=BOARD]").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=jointUnits][value=elderly]").hasAttr("checked")).isTrue();
        assertThat(page.select("textarea#body").text()).contains("每人每月 680 元");
        assertThat(page.select("#field-files").text()).contains("请重新选择");
    }

    @Test
    void theErrorsStandInTheOrderOfThePage() {
        var page = pages.post("staff.assistance", ADDRESS, Map.of()).page();

        assertThat(page.select("#faults a").eachAttr("href")).startsWith("#field-title", "#field-category", "#field-unit")
                .endsWith("#field-declarations");
    }

    @Test
    void aScriptInTheBodyNeverComesBack() {
        var fields = draft();
        fields.put("title", List.of("<script>alert(1)</script>"));
        fields.put("body", List.of("<p onclick=\"alert(2)\">正文<img src=x onerror=alert(3)></p><script>alert(4)</script><a href=\"javascript:alert(5)\">链接</a>"));
        fields.remove("declarations");

        var again = pages.post("staff.assistance", ADDRESS, fields);
        fields.put("declarations", List.of("true"));
        var kept = pages.get("staff.assistance", pages.post("staff.assistance", ADDRESS, fields).next());

        assertThat(again.text()).contains("正文").doesNotContain("alert(2)", "alert(3)", "alert(4)", "alert(5)");
        assertThat(kept.text()).contains("正文").doesNotContain("alert(2)", "alert(3)", "alert(4)", "alert(5)");
        assertThat(kept.page().select("script:not([src])")).isEmpty();
        assertThat(kept.page().select("h1").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void linesTypedWithoutTheEditorBecomeParagraphs() {
        var fields = draft();
        fields.put("body", List.of("第一段\r\n\r\n第二段 A&B"));

        var page = pages.get("staff.assistance", pages.post("staff.assistance", ADDRESS, fields).next()).page();

        assertThat(page.select(".paper-body p").eachText()).containsExactly("第一段", "第二段 A&B");
    }

    @Test
    void aDisguisedUploadIsRefusedAndNothingIsKept() {
        var before = handedIn();

        var answer = pages.post("staff.assistance", ADDRESS, draft(), new MockMultipartFile("files", "材料.pdf", "application/pdf", PDF),
                new MockMultipartFile("files", "名单.docx", "application/msword", "MZ\u0090\u0000 program".getBytes()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-files .field-fault").text()).contains("名单.docx", "与扩展名不符");
        assertThat(answer.page().select("#title").val()).isEqualTo("关于低保标准的通知");
        assertThat(handedIn()).isEqualTo(before);
    }

    @Rule("R-88")
    @Test
    void theUnitOfOthersIsNeitherOfferedNorAccepted() {
        var fields = draft();
        fields.put("unit", List.of("elderly"));

        var answer = pages.post("staff.assistance", ADDRESS, fields);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("#field-unit .field-fault").text()).contains("只能为本科室");
        assertThat(answer.page().select("#unit option").eachAttr("value")).containsExactly("assistance");
    }

    @Rule("R-05")
    @Test
    void theOfficeMayDraftForEveryUnit() {
        assertThat(pages.get("office", ADDRESS).page().select("#unit option").eachAttr("value")).contains("assistance", "elderly", "orgs");
    }

    @Rule("R-104")
    @Test
    void whoeverReviewsIsToldWhyHeCannotDraft() {
        for (var reviewer : List.of("head.assistance", "leader.assistance", "director", "supervision")) {
            var page = pages.get(reviewer, ADDRESS).page();
            assertThat(page.select("form[enctype]")).as(reviewer).isEmpty();
            assertThat(page.select("h1").text()).as(reviewer).contains("不能起草");
        }
    }

    @Test
    void anImpossibleDateIsAskedForAgain() {
        var fields = draft();
        fields.put("generatedOn", List.of("2026-13-45"));

        var answer = pages.post("staff.assistance", ADDRESS, fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-generatedOn .field-fault").text()).contains("日期");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        assertThat(pages.postWithoutToken("staff.assistance", ADDRESS).status()).isEqualTo(403);
    }

    @Test
    void theDateMayNotLieAheadAndTheDayCountsAreThoseOfTheRules() {
        var day = pages.get("staff.assistance", ADDRESS).page().select("#generatedOn");

        assertThat(LocalDate.parse(day.attr("max"))).isEqualTo(clock.today());
        assertThat(day.attr("data-internal-days")).isEqualTo("10");
        assertThat(day.attr("data-statutory-days")).isEqualTo("20");
    }
}
