package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AMailedLetterNeedsAnAddressTest {

    private static LetterOrder to(String email) {
        return new LetterOrder("SQ-2026-00001", LetterKind.values()[0], new Addressee(Addressee.APPLICANT, "申请人甲", null, email),
                DeliveryWay.EMAIL, Map.of(), List.of(), "office");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {" ", "nobody", "a@mail.example\r\nBcc: b@mail.example", "申请人 <a@mail.example>"})
    void whatIsNoAddressIsSaidBeforeTheLetterIsWritten(String email) {
        assertThatThrownBy(() -> DeliveryRules.way(to(email), true)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onePlainAddressIsEnough() {
        assertThatCode(() -> DeliveryRules.way(to("a@mail.example"), true)).doesNotThrowAnyException();
    }
}
