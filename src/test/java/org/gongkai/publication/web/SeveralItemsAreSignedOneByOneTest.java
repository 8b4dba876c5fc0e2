package org.gongkai.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.StaffPages.Answer;
import org.gongkai.casefile.Upload;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.ReviewStep;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Levels 2 and 3 sign several items from one page, each with its own checks and its own record. */
@GongkaiTest
@Rule({"R-106", "R-107"})
class SeveralItemsAreSignedOneByOneTest {

    private static final String LEADER = "leader.assistance";
    private static final Set<String> CHECKS = ReviewStep.LEADER.checks().keySet();

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private Drafting drafting;

    private StaffPages pages;
    private String first;
    private String second;

    @BeforeEach
    void twoWaitForLevelTwo() {
        pages = new StaffPages(context);
        first = atLevelTwo();
        second = atLevelTwo();
    }

    private String atLevelTwo() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);
        return caseNumber;
    }

    private Map<String, List<String>> form(String person, String... caseNumbers) {
        var page = pages.get(person, "/desk/signing").page();
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (var caseNumber : caseNumbers) {
            form.put("hash-" + caseNumber, List.of(page.select("[name=hash-%s]".formatted(caseNumber)).val()));
            form.computeIfAbsent("pick", key -> new ArrayList<>()).add(caseNumber);
        }
        return form;
    }

    private static void check(Map<String, List<String>> form, String caseNumber) {
        form.put("check-" + caseNumber, List.copyOf(CHECKS));
        form.put("notSecret-" + caseNumber, List.of("true"));
    }

    private Answer sign(String person, Map<String, List<String>> form) {
        return pages.post(person, "/desk/signing", form);
    }

    @Test
    void bothAreSignedAndEachHasItsRecord() {
        var form = form(LEADER, first, second);
        check(form, first);
        check(form, second);
        form.put("opinion-" + second, List.of("同意，注意时效。"));

        assertThat(sign(LEADER, form).status()).isEqualTo(302);
        for (var caseNumber : List.of(first, second)) {
            assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_headSign");
        }
        assertThat(pages.get(LEADER, "/desk/cases/" + second).page().select("#opinions").text()).contains("同意，注意时效。", "内容真实", "保密审查：不涉密");
        assertThat(pages.get(LEADER, "/desk/cases/" + first).page().select("#opinions").text()).doesNotContain("注意时效");
    }

    @Test
    void oneWithAMissingCheckStaysWithItsReasonAndTheOtherIsSigned() {
        var form = form(LEADER, first, second);
        check(form, first);
        check(form, second);
        form.put("check-" + first, List.of("checkTruth"));

        var answer = sign(LEADER, form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#item-" + first + " .field-fault").text()).contains("没有确认，不能同意");
        assertThat(answer.page().select("#item-" + first + " [value=checkTruth]").hasAttr("checked")).isTrue();
        assertThat(answer.page().select("main").text()).contains("已签署 1 件：" + second);
        assertThat(office.waitsAt(first)).containsExactly("userTask_leaderReview");
        assertThat(office.waitsAt(second)).containsExactly("userTask_headSign");
    }

    @Test
    void withoutTheSecrecyVerdictNothingIsSigned() {
        var form = form(LEADER, first);
        form.put("check-" + first, List.copyOf(CHECKS));
        assertThat(sign(LEADER, form).page().select("#item-" + first + " .field-fault").text()).contains("请作出保密审查结论");
        assertThat(office.waitsAt(first)).containsExactly("userTask_leaderReview");
    }

    @Test
    void theButtonOfOneItemSignsThatItemAlone() {
        var form = form(LEADER, first, second);
        check(form, first);
        check(form, second);
        form.put("only", List.of(first));

        assertThat(sign(LEADER, form).status()).isEqualTo(302);
        assertThat(office.waitsAt(first)).containsExactly("userTask_headSign");
        assertThat(office.waitsAt(second)).containsExactly("userTask_leaderReview");
    }

    @Test
    void otherWordsThanThoseThatWereReadAreNotSigned() {
        var form = form(LEADER, first);
        check(form, first);
        form.put("hash-" + first, List.of("0".repeat(64)));
        assertThat(sign(LEADER, form).page().select("#item-" + first + " .field-fault").text()).contains("文字又有修改");
        assertThat(office.waitsAt(first)).containsExactly("userTask_leaderReview");
    }

    @Test
    void levelThreeSignsWithoutChecks() {
        office.completes(LEADER, first, "userTask_leaderReview", Office.LEADER_APPROVES);
        assertThat(pages.get("director", "/desk/signing").page().select("#item-" + first).text()).contains("三级签发", "二级审核：同意，保密审查：不涉密");
        assertThat(sign("director", form("director", first)).status()).isEqualTo(302);
        assertThat(office.waitsAt(first)).doesNotContain("userTask_headSign");
    }

    @Test
    void whatIsNotOnesOwnIsNeitherShownNorSigned() {
        assertThat(pages.get("leader.affairs", "/desk/signing").page().select("#item-" + first)).isEmpty();
        var form = form(LEADER, first);
        check(form, first);
        var answer = sign("leader.affairs", form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("main").text()).contains("不等待您签署");
        assertThat(office.waitsAt(first)).containsExactly("userTask_leaderReview");
        assertThat(pages.get("head.assistance", "/desk/signing").status()).isEqualTo(403);
    }

    @Test
    void nothingTickedIsSaid() {
        assertThat(sign(LEADER, Map.of()).page().select("#field-pick").text()).contains("请先勾选要签署的稿件");
    }

    @Test
    void phrasesAreEachPersonsOwn() {
        var phrase = "同意，请按时公开。" + first;
        assertThat(pages.post(LEADER, "/desk/signing/phrases", Map.of("phrase", List.of(phrase))).status()).isEqualTo(302);
        assertThat(pages.get(LEADER, "/desk/signing").page().select("datalist option").eachAttr("value")).contains(phrase);
        assertThat(pages.get("director", "/desk/signing").text()).doesNotContain(phrase);
        assertThat(pages.post(LEADER, "/desk/signing/phrases", Map.of("phrase", List.of(phrase))).page().select("#phrase-fault").text()).contains("已经有这条");

        var remove = pages.get(LEADER, "/desk/signing").page().select("#phrases form[action*=remove]").last().attr("action");
        pages.post("director", remove, Map.of());
        assertThat(pages.get(LEADER, "/desk/signing").text()).contains(phrase);
        assertThat(pages.post(LEADER, remove, Map.of()).status()).isEqualTo(302);
        assertThat(pages.get(LEADER, "/desk/signing").text()).doesNotContain(phrase);
    }

    @Test
    void oneTouchOfAButtonSignsNothing() {
        office.completes(LEADER, first, "userTask_leaderReview", Office.LEADER_APPROVES);
        var form = form("director", first);
        form.remove("pick");
        form.put("only", List.of(first));
        var answer = sign("director", form);
        assertThat(answer.page().select("#item-" + first + " .field-fault").text()).contains("请先勾选“已看过全文和附件，同意签署”");
        assertThat(office.waitsAt(first)).containsExactly("userTask_headSign");
        form.put("pick", List.of(first));
        assertThat(sign("director", form).status()).isEqualTo(302);
    }

    /** Ticks that were set for the words before are not kept for the words the page shows now. */
    @Test
    void whatHasChangedSinceIsReadAndTickedAnew() {
        var form = form(LEADER, first, second);
        check(form, first);
        check(form, second);
        form.put("hash-" + first, List.of("0".repeat(64)));
        form.put("hash-" + second, List.of("0".repeat(64)));
        form.put("only", List.of(first));
        var page = sign(LEADER, form).page();
        for (var caseNumber : List.of(first, second)) {
            assertThat(page.select("#item-" + caseNumber + " [checked]")).as(caseNumber).isEmpty();
            assertThat(page.select("#item-" + caseNumber).text()).contains("您看过以后，本件又有修改");
        }
    }

    @Test
    void whatTheSignatureBindsIsOnThePage() {
        first = drafting.submit(Office.notice(clock.today()), List.of(new Upload("标准.txt", "标准".getBytes(StandardCharsets.UTF_8))), office.person("staff.assistance"));
        office.completes("staff.assistance", first, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", first, "userTask_sectionReview", Office.SECTION_APPROVES);
        var item = pages.get(LEADER, "/desk/signing").page().select("#item-" + first);
        assertThat(item.text()).contains("规范性文件", "主动公开", "门户网站");
        assertThat(pages.get(LEADER, item.select("a:contains(标准.txt)").attr("href")).status()).isEqualTo(200);
    }

    @Test
    void theSameItemSignedTwiceInTheSameMomentHasOneRecord() throws Exception {
        var form = form(LEADER, first);
        check(form, first);
        form.put("pick", List.of(first, first));
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> signs = () -> {
                together.await();
                return sign(LEADER, form);
            };
            var answers = threads.invokeAll(List.of(signs, signs)).stream().map(answer -> {
                try {
                    return answer.get();
                } catch (Exception fault) {
                    throw new IllegalStateException(fault);
                }
            }).toList();
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 400);
            var late = answers.stream().filter(answer -> answer.status() == 400).findFirst().orElseThrow();
            assertThat(late.page().select("main").text()).contains(first, "已由他人办理");
        } finally {
            threads.shutdown();
        }
        assertThat(pages.get(LEADER, "/desk/cases/" + first).page().select("#opinions .opinion:contains(二级审核)")).hasSize(1);
    }
}
