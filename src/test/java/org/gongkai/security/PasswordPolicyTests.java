package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.demo.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Gongkai-2019   | ""
            Aa1-Aa1-Aa     | ""
            密码Aa1-密码密码密 | ""
            Aa1-Aa1-A      | 至少10个字符
            aa1-aa1-aa     | 至少一个大写字母
            AA1-AA1-AA     | 至少一个小写字母
            Aaa-Aaa-Aa     | 至少一个数字
            Aa12Aa12Aa     | 至少一个其他字符（如 - _ ! #）
            "Aa1 Aa1 Aa"   | 至少一个其他字符（如 - _ ! #）
            X1-Head.Orgs   | 不能包含账号
            short          | 至少10个字符；至少一个大写字母；至少一个数字；至少一个其他字符（如 - _ ! #）
            """)
    void aPasswordIsToldWhatItLacks(String password, String faults) {
        assertThat(String.join("；", policy.faults("head.orgs", password))).isEqualTo(faults);
    }

    @Test
    void aPasswordThatTheHashWouldCutOffIsRefused() {
        assertThat(policy.faults("head.orgs", "Aa1-" + "x".repeat(68))).isEmpty();
        assertThat(policy.faults("head.orgs", "Aa1-" + "x".repeat(69))).containsExactly("不能超过72个字节");
    }

    @Test
    void theDemonstrationsPasswordMeetsThePolicy() {
        assertThat(policy.faults("staff.assistance", DemoAccounts.PASSWORD)).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefusedWithOneSentence() {
        assertThatThrownBy(() -> policy.require("head.orgs", "Aa1-")).isInstanceOf(WeakPasswordException.class)
                .hasMessage("密码不符合要求：至少10个字符。");
    }
}
