package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.Rule;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 条例 第三十六条至第三十九条: what each answer has to tell. */
@Rule({"R-51", "R-52", "B.3"})
class ReplyRulesTest {
    private static final Map<String, Map<String, Object>> COMPLETE = Map.ofEntries(
            Map.entry("a1", Map.of("access", "局门户网站")),
            Map.entry("a2", Map.of("text", "内容如下")),
            Map.entry("a3", Map.of("reasonCode", "14b", "explanation", "法律禁止", "law", "某法第一条")),
            Map.entry("a4", Map.of("reasonCode", "36d", "search", "检索了档案目录")),
            Map.entry("a5", Map.of("explanation", "属于其他机关职责", "organ", "某局", "organContact", "某路 1 号")),
            Map.entry("a6", Map.of("reasonCode", "36f", "earlierCase", "SQ-2026-00001")),
            Map.entry("a7", Map.of("law", "某条例")),
            Map.entry("a8", Map.of("reasonCode", "15", "explanation", "涉及个人隐私", "given", "正文第一至三条")),
            Map.entry("a9", Map.of("explanation", "需要汇总计算")),
            Map.entry("a10", Map.of("access", "信访局")),
            Map.entry("a11", Map.of("access", "市图书馆")));

    @ParameterizedTest
    @CsvSource({"a1, access", "a2, text", "a3, reasonCode", "a3, explanation", "a3, law", "a4, reasonCode", "a4, search", "a5, explanation",
            "a5, organContact", "a6, reasonCode", "a6, earlierCase", "a7, law", "a8, reasonCode", "a8, explanation", "a8, given", "a9, explanation",
            "a10, access", "a11, access"})
    void aKindIsNotHandedInWithoutWhatItMustTell(String kind, String missing) {
        var answers = new HashMap<>(COMPLETE.get(kind));
        answers.put("kind", kind);
        check(answers, false).done();
        answers.remove(missing);
        var lacking = check(answers, false);
        assertThatThrownBy(lacking::done).isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors()).containsOnlyKeys(missing));
    }

    @ParameterizedTest
    @CsvSource({"a2, true", "a8, true", "a3, false", "a4, false"})
    void whatAThirdPartyObjectedToGoesOutOnlyForThePublicInterest(String kind, boolean needed) {
        var answers = new HashMap<>(COMPLETE.get(kind));
        answers.put("kind", kind);
        if (needed) {
            assertThatThrownBy(() -> check(answers, true).done()).hasMessageContaining("override");
            answers.put("override", "事关公共安全");
        }
        check(answers, true).done();
    }

    @Test
    void aReplyHasAKind() {
        assertThatThrownBy(() -> check(Map.of("text", "内容"), false).done()).hasMessageContaining("kind");
    }

    @Test
    void aRepeatedRequestNamesTheEarlierOneByItsNumber() {
        assertThatThrownBy(() -> check(Map.of("kind", "a6", "reasonCode", "36f", "earlierCase", "去年那件"), false).done()).hasMessageContaining("earlierCase");
    }

    @Test
    void whatTheFormSaysWinsAndWhatItLeavesOutComesFromTheSavedDraft() {
        var saved = ReplyFields.read(new AnswerSheet(Map.of("kind", "a3", "reasonCode", "16b", "explanation", "过程稿", "text", "原文")), null);
        var merged = ReplyFields.read(new AnswerSheet(Map.of("text", "改文")), saved);
        assertThat(merged.kind()).isEqualTo(ReplyKind.A3);
        assertThat(merged.reason()).isEqualTo(ReasonCode.PROCESS);
        assertThat(merged.text()).isEqualTo("改文");
        assertThat(merged.explanation()).isEqualTo("过程稿");
        assertThat(ReplyFields.read(new AnswerSheet(Map.of("kind", "a2")), saved).reason()).as("another kind, another reason").isNull();
    }

    private static InputCheck check(Map<String, Object> answers, boolean objected) {
        var check = new InputCheck();
        ReplyRules.checkComplete(check, ReplyFields.read(new AnswerSheet(answers), null), objected);
        return check;
    }
}
