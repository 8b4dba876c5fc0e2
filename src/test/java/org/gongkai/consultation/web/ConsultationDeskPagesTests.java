package org.gongkai.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.consultation.Consulting;
import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.Course;
import org.gongkai.consultation.Drafts;
import org.gongkai.consultation.OpinionBox;
import org.gongkai.consultation.OpinionChannel;
import org.gongkai.consultation.OpinionEntry;
import org.gongkai.consultation.ThemeResult;
import org.gongkai.consultation.Theming;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which a consultation is prepared and its opinions are worked up, and who sees what on them. */
@GongkaiTest
class ConsultationDeskPagesTests {

    private static final String STAFF = "staff.assistance";
    private static final String NAME = "张某某乙";
    private static final String CONTACT = "13900002222";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    Journal journal;
    @Autowired
    OfficeClock clock;

    private Course course;
    private StaffPages pages;

    @BeforeEach
    void open() {
        course = new Course(office, consulting, files, theming, box, clock);
        pages = new StaffPages(context);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Map<String, List<String>> form() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("unit", List.of("assistance"));
        fields.put("title", List.of(Drafts.TITLE));
        fields.put("plan", List.of("第一条　没有编辑器时逐行填写。\n第二条　也可以。"));
        fields.put("reasons", List.of("理由"));
        fields.put("days", List.of("30"));
        fields.put("ways", List.of("来信"));
        fields.put("contact", List.of("社会救助科"));
        fields.put("declarations", List.of("true"));
        fields.put("formKey", List.of(UUID.randomUUID().toString()));
        return fields;
    }

    @Test
    void aCompletePageLeadsToTheCaseAndTheSamePageAgainToTheSameCase() {
        var fields = form();
        var first = pages.post(STAFF, "/desk/consultations/new", fields);
        var second = pages.post(STAFF, "/desk/consultations/new", fields);

        assertThat(first.next()).startsWith("/desk/cases/ZQ-").isEqualTo(second.next());
        var page = pages.get(STAFF, first.next()).page();
        assertThat(page.select("h1").text()).isEqualTo(Drafts.TITLE);
        assertThat(page.select("#consultation").text()).contains("30 日", "FB-", "第二条");
        assertThat(pages.get(STAFF, "/desk/consultations").page().select("a[href=" + first.next() + "]")).isNotEmpty();
    }

    @Test
    void moreTimeIsAskedForOnItsPageAndThePublicReadsBothDaysAndTheReason() {
        var caseNumber = course.open();
        var address = "/desk/consultations/" + caseNumber + "/extension";
        var last = course.of(caseNumber).getOpensOn();
        assertThat(pages.get(STAFF, "/desk/cases/" + caseNumber).page().select("a[href=" + address + "]").text()).isEqualTo("延长期限");
        assertThat(pages.get("head.assistance", "/desk/cases/" + caseNumber).page().select("a[href=" + address + "]")).isEmpty();
        var wrong = pages.post(STAFF, address, Map.of("until", List.of(last.toString()), "reason", List.of("意见较多")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("#field-until .field-fault").text()).contains("不能缩短");
        assertThat(wrong.page().select("#reason").val()).isEqualTo("意见较多");

        var right = pages.post(STAFF, address, Map.of("until", List.of(last.plusDays(60).toString()), "reason", List.of("意见较多")));
        assertThat(right.next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(pages.get(STAFF, right.next()).text()).contains("延期公告审核中");
        course.publish(course.of(caseNumber).getExtension().itemCase());
        assertThat(pages.get(STAFF, "/consultations/" + caseNumber).page().select("main .notice").text()).contains("期限已经延长", "原定", "意见较多", "延期公告");
        assertThat(pages.get(STAFF, address).status()).isEqualTo(403);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept() {
        var fields = new HashMap<>(form());
        fields.put("days", List.of("-3"));
        fields.put("title", List.of(" "));
        fields.put("reasons", List.of("<b>理由</b>"));
        var answer = pages.post(STAFF, "/desk/consultations/new", fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults a").eachAttr("href")).containsExactly("#field-title", "#field-days");
        assertThat(answer.page().select("input[name=days]").val()).isEqualTo("-3");
        assertThat(answer.page().select("textarea[name=reasons]").val()).isEqualTo("<b>理由</b>");
        fields.put("days", List.of("三十"));
        assertThat(pages.post(STAFF, "/desk/consultations/new", fields).page().select("#field-days").text()).contains("整数");
    }

    @Test
    void anAnnouncementThatDidNotGoOutIsChangedOnItsPage() {
        var caseNumber = course.inReview();
        var item = course.of(caseNumber).getAnnouncementCase();
        assertThat(pages.get(STAFF, "/desk/consultations/" + caseNumber + "/edit").status()).isEqualTo(403);
        office.completes(STAFF, item, "userTask_proofread", Office.RETURN);
        office.completes(STAFF, item, "userTask_revise", Map.of("decision", "reject", "opinion", "改期限"));

        assertThat(pages.get(STAFF, "/desk/cases/" + caseNumber).page().select("a[href=/desk/consultations/" + caseNumber + "/edit]")).isNotEmpty();
        var fields = new HashMap<>(form());
        fields.put("days", List.of("60"));
        assertThat(pages.post(STAFF, "/desk/consultations/" + caseNumber + "/edit", fields).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(course.of(caseNumber).getDays()).isEqualTo(60);
        assertThat(course.of(caseNumber).getAnnouncementCase()).isNotEqualTo(item);
    }

    @Test
    void threeHundredOpinionsAreSortedPageByPage() {
        var caseNumber = course.open();
        for (int i = 1; i <= 300; i++) {
            box.submit(caseNumber, new OpinionEntry(null, null, "意见 " + i), OpinionChannel.PORTAL, null, "203.0.113." + i % 200);
        }
        var address = "/desk/consultations/" + caseNumber + "/opinions";
        var page = pages.get(STAFF, address).page();
        assertThat(page.select(".opinion-list > li")).hasSize(50);
        assertThat(page.select(".pager").text()).contains("共 6 页");
        var theme = theming.add(caseNumber, "收费", office.person(STAFF));

        var numbers = page.select("input[name=numbers]").eachAttr("value");
        var sorted = pages.post(STAFF, address + "/assign", Map.of("numbers", numbers, "target", List.of(String.valueOf(theme)), "filter", List.of("unthemed")));
        assertThat(sorted.next()).isEqualTo(address + "?filter=unthemed&page=1");
        var rest = pages.get(STAFF, address + "?filter=unthemed&page=1").page();
        assertThat(rest.select(".opinion-list > li").first().text()).contains("第 51 号");
        assertThat(rest.select(".tally").text()).contains("全部 300", "未归类 250");
        assertThat(pages.get(STAFF, address + "?filter=theme&theme=" + theme).page().select(".opinion-list > li")).hasSize(50);
        var last = pages.get(STAFF, address + "?page=6").page();
        assertThat(last.select(".opinion-list > li").last().text()).contains("第 300 号");
    }

    @Test
    void opinionsGoIntoANewThemeAtOnceAndAThemeIsAnsweredOnThePage() {
        var caseNumber = course.open();
        course.says(caseNumber, "甲");
        var base = "/desk/consultations/" + caseNumber;
        pages.post(STAFF, base + "/opinions/assign", Map.of("numbers", List.of("1"), "target", List.of("new"), "newTheme", List.of("无障碍")));
        var theme = files.visible(caseNumber, office.person(STAFF)).summary().themes().get(0);
        assertThat(theme.theme().getTitle()).isEqualTo("无障碍");
        assertThat(theme.opinions()).isEqualTo(1);

        var answered = pages.post(STAFF, base + "/themes/" + theme.theme().getId(),
                Map.of("title", List.of("无障碍设施"), "result", List.of("PARTLY"), "reason", List.of("分步实施。")));
        assertThat(answered.next()).startsWith(base + "/opinions");
        assertThat(files.visible(caseNumber, office.person(STAFF)).summary().themes().get(0).theme().getResult()).isEqualTo(ThemeResult.PARTLY);
        var tooLong = pages.post(STAFF, base + "/themes/" + theme.theme().getId(),
                Map.of("title", List.of(" "), "result", List.of("ADOPTED"), "reason", List.of("<i>仍在</i>")));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.page().select("#reason-" + theme.theme().getId()).val()).isEqualTo("<i>仍在</i>");
    }

    @Test
    void nothingTickedOrNothingChosenIsSaidAtTheBar() {
        var caseNumber = course.open();
        course.says(caseNumber, "甲");
        var address = "/desk/consultations/" + caseNumber + "/opinions/assign";
        assertThat(pages.post(STAFF, address, Map.of("target", List.of("new"), "newTheme", List.of("主题"))).page().select("#numbers-fault").text()).contains("勾选");
        var unchosen = pages.post(STAFF, address, Map.of("numbers", List.of("1"), "target", List.of("")));
        assertThat(unchosen.page().select("#target-fault").text()).contains("请选择");
        assertThat(unchosen.page().select("input[name=numbers][value=1]").hasAttr("checked")).isTrue();
        assertThat(files.visible(caseNumber, office.person(STAFF)).summary().themes()).isEmpty();
    }

    @Test
    void aLetterIsEnteredOnItsPage() {
        var caseNumber = course.open();
        var address = "/desk/consultations/" + caseNumber + "/opinions/new";
        assertThat(pages.get(STAFF, address).status()).isEqualTo(200);
        var wrong = pages.post(STAFF, address, Map.of("saidOn", List.of("2019-01-01"), "text", List.of("来信内容")));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("#field-saidOn").text()).contains("请填写提出意见的日期");
        assertThat(wrong.page().select("textarea[name=text]").val()).isEqualTo("来信内容");

        var entered = pages.post(STAFF, address, Map.of("saidOn", List.of(clock.today().toString()), "text", List.of("来信内容"), "name", List.of(NAME)));
        assertThat(entered.next()).isEqualTo("/desk/consultations/" + caseNumber + "/opinions");
        assertThat(files.visible(caseNumber, office.person(STAFF)).summary().total()).isEqualTo(1);
    }

    @Test
    void whoHandlesTheCaseReadsNamesAndExportsThemAndTheOthersSeeThemMasked() {
        var caseNumber = course.open();
        box.submit(caseNumber, new OpinionEntry(NAME, CONTACT, "=1+1 是公式也是意见"), OpinionChannel.PORTAL, null, "198.51.100.20");
        var address = "/desk/consultations/" + caseNumber + "/opinions";

        for (var person : List.of(STAFF, "head.assistance", "office")) {
            assertThat(pages.get(person, address).text()).as(person).contains(NAME, CONTACT);
        }
        for (var person : List.of("leader.assistance", "supervision", "bureau.office", "director")) {
            assertThat(pages.get(person, address).text()).as(person).contains("是公式也是意见").doesNotContain(NAME, CONTACT);
            assertThat(pages.get(person, address + ".csv").status()).as(person).isEqualTo(403);
        }
        var csv = pages.get(STAFF, address + ".csv");
        assertThat(csv.text()).startsWith("\uFEFF\"编号\"").contains(NAME, CONTACT, "\"'=1+1 是公式也是意见\"");
        assertThat(csv.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(sentence -> sentence.contains("导出意见登记簿（1 条"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.elderly", "head.affairs", "leader.affairs", "info", "hearing.host"})
    void nobodyElseLearnsThatThereIsSuchACase(String person) {
        var caseNumber = course.open();
        for (var path : List.of("/desk/cases/" + caseNumber, "/desk/consultations/" + caseNumber + "/opinions",
                "/desk/consultations/" + caseNumber + "/opinions.csv", "/desk/consultations/" + caseNumber + "/opinions/new")) {
            assertThat(pages.get(person, path).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditor"})
    void administratorsSeeNoCase(String person) {
        var caseNumber = course.open();
        for (var path : List.of("/desk/consultations", "/desk/consultations/new", "/desk/consultations/" + caseNumber + "/opinions")) {
            assertThat(pages.get(person, path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void whoCannotAskIsToldAndNotOfferedIt() {
        assertThat(pages.get("head.assistance", "/desk/consultations/new").page().text()).contains("不能起草");
        assertThat(pages.get("head.assistance", "/desk/consultations").page().select("a[href=/desk/consultations/new]")).isEmpty();
        assertThat(pages.post("head.assistance", "/desk/consultations/new", form()).status()).isEqualTo(403);
    }

    @Test
    void theDraftPageAsksForTheConsultationOfADecision() {
        var page = pages.get(STAFF, "/desk/publications/new").page();
        assertThat(page.select("input[name=decision]").eachAttr("value")).containsExactly("NONE", "IMPORTANT", "MAJOR");
        assertThat(page.select("input[name=decision][checked]").val()).isEqualTo("NONE");
        var fields = Map.of("title", List.of("办法"), "body", List.of("<p>正文</p>"), "category", List.of("E07"), "unit", List.of("assistance"),
                "generatedOn", List.of(clock.today().toString()), "decision", List.of("IMPORTANT"), "consultation", List.of(course.open()),
                "declarations", List.of("true"));
        var answer = pages.post(STAFF, "/desk/publications/new", fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-consultation").text()).contains("征求意见中");
        assertThat(answer.page().select("input[name=decision][value=IMPORTANT]").hasAttr("checked")).isTrue();
        assertThat(answer.page().select("input[name=consultation]").val()).isEqualTo(fields.get("consultation").get(0));
    }
}
