package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import org.gongkai.Rule;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented: their region, day and order belong to nobody we know of. */
@Rule("B.3")
class IdentityCheckTest {

    private static final String PRESENT = "ok";

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 410900199001010013, ok",
        "RESIDENT_ID, 41090019900101003X, ok",
        "RESIDENT_ID, 41090019900101003x, ok",
        "RESIDENT_ID, ' 4109 0019 9001 0100 3X ', ok",
        "RESIDENT_ID, ４１０９００１９９００１０１００３Ｘ, ok",
        "RESIDENT_ID, 110101200002290018, ok",
        "RESIDENT_ID, 810000199001010019, ok",
        "RESIDENT_ID, 410900199001010014, 校验位",
        "RESIDENT_ID, 410900199001010031, 校验位",
        "RESIDENT_ID, 410900199010010013, 校验位",
        "RESIDENT_ID, 4109001990010100, 18 位",
        "RESIDENT_ID, 410900900101001, 18 位",
        "RESIDENT_ID, 4109001990010100131, 18 位",
        "RESIDENT_ID, 4109001990010100X3, 18 位",
        "RESIDENT_ID, 41090019900101003Ⅹ, ok",
        "RESIDENT_ID, 一二三四五六七八九十一二三四五六七八, 18 位",
        "RESIDENT_ID, 000000199001010013, 地区",
        "RESIDENT_ID, 990900199001010013, 地区",
        "RESIDENT_ID, 410900199002300013, 出生日期",
        "RESIDENT_ID, 410900199113010013, 出生日期",
        "RESIDENT_ID, 410900190002290013, 出生日期",
        "RESIDENT_ID, 410900289901010013, 出生日期",
        "RESIDENT_ID, 410900189901010013, 出生日期",
        "CREDIT_CODE, 91410900MA00000004, ok",
        "CREDIT_CODE, 91410900ma00000x15, ok",
        "CREDIT_CODE, 914109000000000390, ok",
        "CREDIT_CODE, 51410900MJ0000000Q, ok",
        "CREDIT_CODE, 91410900MA00000005, 校验位",
        "CREDIT_CODE, 91410900MA0000004, 18 位",
        "CREDIT_CODE, 91410900MI00000004, 不使用",
        "CREDIT_CODE, 9141090OMA00000004, 18 位",
        "CREDIT_CODE, 410900199001010013, 校验位",
        "PASSPORT, E00000001, ok",
        "PASSPORT, e0000 0001, ok",
        "PASSPORT, EA0000001, ok",
        "PASSPORT, PASSPORT, 护照",
        "PASSPORT, E-00001, 护照",
        "PASSPORT, E001, 护照",
        "PASSPORT, 1234567890123456, 护照",
        "OTHER, 某字第000001号, ok",
        "OTHER, ab, 3 至 40",
        "OTHER, '', 请填写证件号码",
        "RESIDENT_ID, ' ', 请填写证件号码"})
    void anIdNumber(IdType type, String number, String sentence) {
        var said = said(check -> IdentityCheck.idNumber(check, "idNumber", type, number));
        assertThat(said).as(number).contains(sentence);
    }

    @Test
    void anIdNumberNeedsItsTypeAndItsSigns() {
        assertThat(said(check -> IdentityCheck.idNumber(check, "idNumber", null, "410900199001010013"))).contains("证件类型");
        assertThat(said(check -> IdentityCheck.idNumber(check, "idNumber", IdType.RESIDENT_ID, null))).contains("请填写证件号码");
        assertThat(said(check -> IdentityCheck.idNumber(check, "idNumber", IdType.OTHER, "字".repeat(41)))).contains("3 至 40");
        assertThat(said(check -> IdentityCheck.idNumber(check, "idNumber", IdType.OTHER, "证件\u0000号码"))).contains("3 至 40");
    }

    @Test
    void nobodyIsBornTomorrow() {
        var born = LocalDate.of(1990, 1, 1);
        assertThat(said(check -> IdentityCheck.residentId(check, "idNumber", "410900199001010013", born))).isEqualTo(PRESENT);
        assertThat(said(check -> IdentityCheck.residentId(check, "idNumber", "410900199001010013", born.minusDays(1)))).contains("出生日期");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000, ok", "１３８００００００００, ok", "138 0000 0000, ok", "+8613800000000, ok", "+86-13800000000, ok", "008613800000000, ok",
        "0393-6666666, ok", "03936666666, ok", "(0393)6666666, ok", "（0393）6666666, ok", "0393－6666666, ok", "010-66666666, ok",
        "021-66666666-8001, ok", "+86-393-6666666, ok", "+85260000000, ok",
        "6666666, 区号", "1380000000, 区号", "138000000000, 区号", "12800000000, 区号", "0393-666666, 区号", "电话六六六, 区号", "0393-1666666, 区号",
        "+12, 区号", "13800000000;0393-6666666, 区号"})
    void aPhoneNumber(String phone, String sentence) {
        assertThat(said(check -> IdentityCheck.phone(check, "phone", phone))).as(phone).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "name@example.com, ok", "first.last+tag@mail.example.com.cn, ok", "' name@example.com ', ok", "ｎａｍｅ@example.com, ok",
        "name, 邮箱", "name@example, 邮箱", "@example.com, 邮箱", "name@, 邮箱", "a@b@example.com, 邮箱", "name..x@example.com, 邮箱",
        ".name@example.com, 邮箱", "name@-example.com, 邮箱", "na me@example.com, 邮箱", "姓名@example.com, 邮箱", "<name@example.com>, 邮箱"})
    void anEMailAddress(String email, String sentence) {
        assertThat(said(check -> IdentityCheck.email(check, "email", email))).as(email).contains(sentence);
    }

    @Test
    void noSecondHeaderComesInWithAnAddress() {
        assertThat(said(check -> IdentityCheck.email(check, "email", "name@example.com\r\nBcc: x@example.com"))).contains("邮箱");
        assertThat(said(check -> IdentityCheck.email(check, "email", "a".repeat(65) + "@example.com"))).contains("邮箱");
        assertThat(said(check -> IdentityCheck.email(check, "email", "a@" + "b.".repeat(130) + "com"))).contains("邮箱");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsSaidAboutAPhoneOrAddressThatIsNotThere(String nothing) {
        assertThatCode(() -> {
            var check = new InputCheck();
            IdentityCheck.phone(check, "phone", nothing);
            IdentityCheck.email(check, "email", nothing);
            check.done();
        }).doesNotThrowAnyException();
    }

    @Test
    void whatIsKeptIsTheNormalForm() {
        assertThat(IdentityCheck.normaliseId(" ４１０９００ 19900101003x")).isEqualTo("41090019900101003X");
        assertThat(IdentityCheck.normalisePhone("＋86 138－0000")).isEqualTo("0138-0000");
        assertThat(IdentityCheck.normalisePhone("(0393) 6666666")).isEqualTo("0393-6666666");
        assertThat(IdentityCheck.normalisePhone("+86 13800000000")).isEqualTo("13800000000");
        assertThat(IdentityCheck.normaliseEmail(" Ｎame@Example.com ")).isEqualTo("Name@Example.com");
        assertThat(IdentityCheck.normaliseId(null)).isNull();
        assertThat(IdentityCheck.normalisePhone(null)).isNull();
        assertThat(IdentityCheck.normaliseEmail(null)).isNull();
    }

    private static String said(Consumer<InputCheck> rule) {
        var check = new InputCheck();
        rule.accept(check);
        try {
            check.done();
            return PRESENT;
        } catch (InvalidInputException refused) {
            assertThat(refused.errors()).hasSize(1);
            return Map.copyOf(refused.errors()).values().iterator().next();
        }
    }
}
