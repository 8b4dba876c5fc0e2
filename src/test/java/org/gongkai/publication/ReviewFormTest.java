package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.engine.RefusedSubmissionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"R-20", "R-105", "R-106", "R-107"})
class ReviewFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"checkFormat", "checkWording", "checkTimeliness", "checkLinks"})
    void levelOneCannotApproveWithACheckLeftOut(String check) {
        assertRefused(ReviewStep.SECTION, without(Office.SECTION_APPROVES, check), check, "不能同意");
        assertRefused(ReviewStep.SECTION, with(Office.SECTION_APPROVES, check, false), check, "不能同意");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkTruth", "checkAccuracy", "checkCompleteness", "checkSource"})
    void levelTwoCannotApproveWithACheckLeftOut(String check) {
        assertRefused(ReviewStep.LEADER, without(Office.LEADER_APPROVES, check), check, "不能同意");
    }

    @ParameterizedTest
    @EnumSource(value = ReviewStep.class, names = {"PROOFREAD", "SECTION", "JOINT_REVIEW", "JOINT_CONCLUSION", "LEADER", "HEAD"})
    void whoeverSendsAnItemBackSaysWhy(ReviewStep step) {
        var answers = new HashMap<String, Object>(Map.of("decision", "return"));
        if (step.asksSecrecy()) {
            answers.put("secrecy", "none");
        }
        assertRefused(step, answers, "opinion", "请填写意见");
        assertRefused(step, with(answers, "opinion", "   "), "opinion", "请填写意见");
    }

    @ParameterizedTest
    @EnumSource(value = ReviewStep.class, names = {"SECTION", "LEADER"})
    @Rule("R-101")
    void thereIsNoReviewWithoutASecrecyVerdict(ReviewStep step) {
        var approval = step == ReviewStep.SECTION ? Office.SECTION_APPROVES : Office.LEADER_APPROVES;
        assertRefused(step, without(approval, "secrecy"), "secrecy", "保密审查结论");
        assertRefused(step, with(approval, "secrecy", "maybe"), "secrecy", "无效");
        assertRefused(step, with(approval, "secrecy", "classified"), "decision", "涉密");
    }

    @ParameterizedTest
    @ValueSource(strings = {"concernsTradeSecret", "concernsPrivacy"})
    @Rule("R-21")
    void whatConcernsATradeSecretOrPrivacyCannotBeApproved(String exclusion) {
        assertRefused(ReviewStep.SECTION, with(Office.SECTION_APPROVES, exclusion, true), "decision", "区分处理");
        assertThat(ReviewAnswers.read(ReviewStep.SECTION, with(Office.SECTION_APPROVES, exclusion, false)).outcome()).isEqualTo(ReviewOutcome.APPROVE);
    }

    @ParameterizedTest
    @CsvSource({"PROOFREAD, reject", "REVISE, return", "DETERMINE_SECRECY, return", "HEAD, maybe", "HEAD, ''"})
    void onlyTheDecisionsOfTheStepAreTaken(ReviewStep step, String decision) {
        assertRefused(step, Map.of("decision", decision, "opinion", "x"), "decision", "");
    }

    @Test
    void aTextIsWrittenWithVisibleCharactersOnly() {
        assertRefused(ReviewStep.HEAD, Map.of("decision", "approve", "opinion", "同意\u0000"), "opinion", "控制字符");
        assertRefused(ReviewStep.HEAD, Map.of("decision", "approve", "opinion", "\u202e同意"), "opinion", "控制字符");
        assertRefused(ReviewStep.HEAD, Map.of("decision", "return", "opinion", "\u200b\u200b"), "opinion", "请填写意见");
        assertRefused(ReviewStep.PUBLISH_OFFLINE, Map.of("proof", "公开栏\u0007"), "proof", "控制字符");
        assertRefused(ReviewStep.ARCHIVE, Map.of("archiveNote", "已归档\ufeff"), "archiveNote", "控制字符");
        assertRefused(ReviewStep.SUPERIOR, Map.of("decision", "approve", "documentNumber", "沪民〔2026〕\n1号"), "documentNumber", "一行");
        assertThat(ReviewAnswers.read(ReviewStep.HEAD, Map.of("decision", "approve", "opinion", "同意。\n请尽快公开。")).opinion()).contains("\n");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertRefused(ReviewStep.HEAD, Map.of("decision", "approve", "published", true), "published", "没有名为");
        assertRefused(ReviewStep.HEAD, with(Office.SECTION_APPROVES, "decision", "approve"), "checkFormat", "没有名为");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertRefused(ReviewStep.SECTION, with(Office.SECTION_APPROVES, "checkFormat", "true"), "checkFormat", "勾选");
        assertRefused(ReviewStep.HEAD, Map.of("decision", true), "decision", "文字");
        assertRefused(ReviewStep.HEAD, Map.of("decision", "return", "opinion", "字".repeat(2001)), "opinion", "2000");
        assertRefused(ReviewStep.SUPERIOR, Map.of("decision", "approve", "documentNumber", "1", "documentDate", "去年"), "documentDate", "形如");
    }

    @ParameterizedTest
    @CsvSource({"approve, none, APPROVE", "return, none, RETURN", "reject, none, REJECT", "reject, classified, CLASSIFIED",
            "return, classified, CLASSIFIED", "return, uncertain, UNCERTAIN", "approve, uncertain, UNCERTAIN", "reject, uncertain, REJECT"})
    @Rule("R-101")
    void theSecrecyVerdictDecidesBeforeTheOpinion(String decision, String secrecy, ReviewOutcome outcome) {
        var answers = with(with(with(Office.SECTION_APPROVES, "decision", decision), "secrecy", secrecy), "opinion", "理由");
        assertThat(ReviewAnswers.read(ReviewStep.SECTION, answers).outcome()).isEqualTo(outcome);
    }

    private static void assertRefused(ReviewStep step, Map<String, Object> answers, String field, String message) {
        assertThatThrownBy(() -> ReviewAnswers.read(step, answers)).isInstanceOf(RefusedSubmissionException.class)
                .hasMessageContaining(message).extracting(refused -> ((RefusedSubmissionException) refused).field()).isEqualTo(field);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String key) {
        var changed = new HashMap<>(answers);
        changed.remove(key);
        return changed;
    }
}
