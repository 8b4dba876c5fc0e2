package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

    private static OutgoingMessage mail(String to, String subject) {
        return new OutgoingMessage("key", "SQ-2026-00001", to, subject, "正文", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "first.last+tag@sub.mail.example", "o'neil_1@x-y.example", "12345@qq.example"})
    void aPlainAddressIsOne(String address) {
        assertThat(MailAddress.isValid(address)).isTrue();
        assertThat(mail(address, "通知").to()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nobody", "@mail.example", "a@", "a@b@c.example", "a b@mail.example", "a@mail.example ", "a@mail.example\n",
            "a@mail.example\r\nBcc: b@mail.example", "a@mail.example,b@mail.example", "某人 <a@mail.example>", "<a@mail.example>", ".a@mail.example",
            "a..b@mail.example", "a.@mail.example", "a@-mail.example", "a@mail..example", "a@mail.example.", "申请人@mail.example", "\"a\"@mail.example",
            "a(b)@mail.example", "a@[127.0.0.1]"})
    void whateverElseIsNone(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
        assertThatThrownBy(() -> mail(address, "通知")).isInstanceOf(IllegalArgumentException.class)
                .message().doesNotContain("mail.example");
    }

    @Test
    void anAddressLongerThanAnyMailServerTakesIsNone() {
        assertThat(MailAddress.isValid("a".repeat(64) + "@mail.example")).isTrue();
        assertThat(MailAddress.isValid("a".repeat(65) + "@mail.example")).isFalse();
        assertThat(MailAddress.isValid("a@" + "mail.".repeat(60) + "example")).isFalse();
        assertThat(MailAddress.isValid(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "通知\nBcc: b@mail.example", "通知\r\n\r\n正文", "通知\u2028", "通知\u0000", "通知\t"})
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> mail("a@mail.example", subject)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsLongerThanItsColumn() {
        assertThatThrownBy(() -> mail("a@mail.example", "题".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMessage("k".repeat(251), "SQ-2026-00001", "a@mail.example", "题", "文", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMessage("k", "SQ-2026-00001", "a@mail.example", "题", "文".repeat(20_001), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMessage("k", "SQ-2026-00001", "a@mail.example", "题", "文", Collections.nCopies(21, "letter:1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutgoingMessage("k", "SQ-2026-00001", "a@mail.example", "题", "文", List.of("letter:1\nletter:2")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
