package org.gongkai.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\ud800", "\udc00\ud800"})
    void whatNobodyCanWriteIsRefusedEverywhere(String sign) {
        assertThat(TextRule.isText("低保" + sign + "标准")).isFalse();
        assertThat(TextRule.isLine("低保" + sign + "标准")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t"})
    void aLineHasNoBreaksButATextMay(String sign) {
        assertThat(TextRule.isText("低保" + sign + "标准")).isTrue();
        assertThat(TextRule.isLine("低保" + sign + "标准")).isFalse();
    }

    @Test
    void ordinaryWritingIsAllowed() {
        assertThat(TextRule.isLine("低保标准（2026）— 𠮷 café 👩‍👧 №1")).isTrue();
        assertThat(TextRule.isText(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b", "\u200d\u2060", "\u3000\u00a0", "\u00ad", "\u3164", "\u2800", "\ufe0f"})
    void whatShowsNothingIsBlank(String text) {
        assertThat(TextRule.isBlank(text)).isTrue();
        assertThat(TextRule.isBlank(text + "字")).isFalse();
    }

    @Test
    void theCheckOfAnInputFollowsTheRule() {
        var check = new InputCheck().line("低保\n标准", "title", "标题", 200).text("\u200b", "reason", "理由", 10)
                .optionalText("甲\u0000", "note", "说明", 10).text("一\n二", "fine", "意见", 10);
        assertThat(catchThrowableOfType(InvalidInputException.class, check::done).errors())
                .containsOnlyKeys("title", "reason", "note").containsEntry("reason", "请填写理由。");
    }
}
