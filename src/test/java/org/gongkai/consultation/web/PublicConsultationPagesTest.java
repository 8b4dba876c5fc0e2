package org.gongkai.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What somebody without an account reads and sends. */
@GongkaiTest
class PublicConsultationPagesTest {

    private static final String SECRET_NAME = "张某某甲";
    private static final String SECRET_CONTACT = "13800001111";

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
    OfficeClock clock;

    private Course course;
    private PublicPages pages;

    @BeforeEach
    void open() {
        course = new Course(office, consulting, files, theming, box, clock);
        pages = new PublicPages(context);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anOpenConsultationShowsItsPlanItsReasonsItsLastDayAndAForm() {
        var caseNumber = course.open(Drafts.of(20, "汛期将至"));
        var page = pages.read("/consultations/" + caseNumber).page();
        var last = files.visible(caseNumber, office.person("staff.assistance")).period().closesOn();

        assertThat(page.select("h1").text()).isEqualTo(Drafts.TITLE);
        assertThat(page.text()).contains("现行办法已施行五年", "第一条", "汛期将至", "24 时", "征求意见中");
        assertThat(page.select("time[datetime=" + last + "]")).isNotEmpty();
        assertThat(page.select("form#opinion-form textarea[name=text]").attr("maxlength")).isEqualTo("5000");
        assertThat(page.select("form#opinion-form input[name=formKey]").val()).isNotBlank();
        assertThat(page.select("form#opinion-form input[name=_csrf]")).isNotEmpty();
        assertThat(pages.read("/consultations").page().select("a[href=/consultations/" + caseNumber + "]").text()).isEqualTo(Drafts.TITLE);
    }

    @Test
    void whatIsNotOutYetIsNotFoundAndNotListed() {
        var caseNumber = course.inReview();
        for (var number : new String[] {caseNumber, "ZQ-2026-99999", "FB-2026-00001", "x"}) {
            assertThat(pages.read("/consultations/" + number).status()).isEqualTo(404);
        }
        assertThat(pages.read("/consultations/" + caseNumber).page().text()).contains("没有已公布的征求意见");
        assertThat(pages.read("/consultations").text()).doesNotContain(caseNumber);
    }

    @Test
    void anOpinionIsReceivedWithItsNumberAndOnceForEachForm() {
        var caseNumber = course.open();
        var fields = Map.of("text", "建议增加无障碍设施。", "name", SECRET_NAME, "contact", SECRET_CONTACT, "formKey", UUID.randomUUID().toString());

        var first = pages.send("/consultations/" + caseNumber + "/opinions", fields);
        var second = pages.send("/consultations/" + caseNumber + "/opinions", fields);

        assertThat(first.next()).isEqualTo("/consultations/" + caseNumber + "#received");
        assertThat(first.told("received")).isEqualTo(1);
        assertThat(second.told("received")).isEqualTo(1);
        assertThat(pages.read("/consultations/" + caseNumber, "received", 1).page().select("#received").text()).contains("第 1 号");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept() {
        var caseNumber = course.open();
        var answer = pages.send("/consultations/" + caseNumber + "/opinions", Map.of("text", " ", "name", "字".repeat(60), "contact", "<b>x</b>"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults a").eachAttr("href")).containsExactly("#field-text", "#field-name");
        assertThat(answer.page().select("#field-text").text()).contains("请填写意见。");
        assertThat(answer.page().select("input[name=contact]").val()).isEqualTo("<b>x</b>");
        assertThat(answer.page().select("input[name=name]").val()).isEqualTo("字".repeat(60));
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        var caseNumber = course.open();
        assertThat(pages.sendWithoutToken("/consultations/" + caseNumber + "/opinions", Map.of("text", "甲")).status()).isEqualTo(403);
    }

    @Test
    void afterTheLastDayThereIsNoFormAndAnOldOneIsRefusedWithASentence() {
        var caseNumber = course.open();
        clock.travelTo(course.after(caseNumber));

        var answer = pages.send("/consultations/" + caseNumber + "/opinions", Map.of("text", "晚了的意见"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#faults").text()).contains("征求意见已于", "24时结束");
        assertThat(answer.page().select("#opinion-form")).isEmpty();
        assertThat(answer.page().text()).contains("征求意见已经结束");
    }

    @Test
    void nobodyLearnsWhoSaidWhatAndAScriptIsOnlyText() {
        var caseNumber = course.open();
        box.submit(caseNumber, new OpinionEntry(SECRET_NAME, SECRET_CONTACT, "<script>alert('意见')</script>"), OpinionChannel.PORTAL, null, "198.51.100.9");
        course.closed(caseNumber);
        course.answered(caseNumber, "<script>alert('主题')</script>", ThemeResult.NOT_ADOPTED, 1);
        course.concluded(caseNumber);

        var page = pages.read("/consultations/" + caseNumber);
        assertThat(page.text()).doesNotContain(SECRET_NAME, SECRET_CONTACT, "alert('意见')").doesNotContain("<script>alert");
        assertThat(page.page().text()).contains("已公布采纳情况", "<script>alert('主题')</script>", "不采纳", "共收到意见 1 条");
        assertThat(page.page().select(".article__body script")).isEmpty();
        var statement = course.of(caseNumber).getStatementNumber();
        assertThat(page.page().select("a[href=/items/" + statement + "]")).isNotEmpty();
        assertThat(pages.read("/items/" + statement).text()).doesNotContain(SECRET_NAME, SECRET_CONTACT, "<script>alert");
        assertThat(pages.read("/api/public/consultations/" + caseNumber).text()).doesNotContain(SECRET_NAME, SECRET_CONTACT);
    }

    @Test
    void outlandishPagesAreAnswered() {
        for (var page : new String[] {"0", "-1", "2147483647"}) {
            assertThat(pages.read("/consultations?page=" + page).status()).as(page).isEqualTo(200);
        }
    }
}
