package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a citizen left behind counts as an address only where a message can go. */
class WhereACitizenIsToldTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "a@mail.example,   13800000000,        a@mail.example, 13800000000",
            "-,                １３８ 0000 0000,    -,              13800000000",
            "-,                +86-13800000000,    -,              13800000000",
            "-,                0393-6666666,       -,              -",
            "-,                +85212345678,       -,              -",
            "-,                晚上打张三的电话,   -,              -",
            "13800000000,      a@mail.example,     -,              -",
            "'a@b, c@d',       1380000000,         -,              -",
            "-,                -,                  -,              -"})
    void isAPlainAddressOrAMobileNumber(String email, String phone, String mail, String mobile) {
        var contact = new Contact(email, phone);

        assertThat(contact.address(Channel.EMAIL).orElse(null)).isEqualTo(mail);
        assertThat(contact.address(Channel.SMS).orElse(null)).isEqualTo(mobile);
        assertThat(contact.address(Channel.WEBHOOK)).isEmpty();
    }

    @Test
    void isInNoLog() {
        assertThat(new Contact("a@mail.example", "13800000000").toString()).doesNotContain("a@", "138");
    }
}
