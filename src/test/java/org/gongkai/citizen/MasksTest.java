package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张**", "欧阳甲乙, 欧阳**", "欧阳甲, 欧阳*", "欧阳, 欧*", "甲, *", "𠮷野甲, 𠮷**", "阿甲乙丙·买买提丁, 阿***", "John Smith, J***",
        "某某科技有限公司, 某某**公司", "某某县社会福利院, 某某**利院", "申请人甲, 申***", "李公社, 李**"})
    void aName(String name, String shown) {
        assertThat(Masks.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"41090019900101003X, 410900********003X", "E00000001, E00****01", "abc, a**", "12, **", "X, *", "某字第000001号, 某字第*****1号"})
    void anIdNumber(String number, String shown) {
        assertThat(Masks.idNumber(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"13800001234, 138****1234", "0393-6666666, 039*****6666", "6666666, 66****6", "110, 1**"})
    void aPhoneNumber(String phone, String shown) {
        assertThat(Masks.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"zhang@example.com, z***@example.com", "z@example.com, z***@example.com", "nothing, ***", "@example.com, ***"})
    void anEMailAddress(String email, String shown) {
        assertThat(Masks.email(email)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"某某市某某区某某路1号院2号楼301室, 某某市某某区********", "某某市, 某**", "某某市某某区, 某某市***"})
    void anAddress(String address, String shown) {
        assertThat(Masks.address(address)).isEqualTo(shown);
    }

    @Test
    void nothingComesBackAsItIs() {
        for (var nothing : new String[] {null, "", "  "}) {
            assertThat(Masks.name(nothing)).isEqualTo(nothing);
            assertThat(Masks.idNumber(nothing)).isEqualTo(nothing);
            assertThat(Masks.phone(nothing)).isEqualTo(nothing);
            assertThat(Masks.email(nothing)).isEqualTo(nothing);
            assertThat(Masks.address(nothing)).isEqualTo(nothing);
        }
    }

    @Test
    void aThirdOfAnyNumberIsHidden() {
        for (int length = 1; length <= 40; length++) {
            var number = "0123456789".repeat(4).substring(0, length);
            for (var shown : new String[] {Masks.idNumber(number), Masks.phone(number), Masks.address(number)}) {
                assertThat(shown.chars().filter(sign -> sign != '*').count()).as(shown).isLessThanOrEqualTo(length * 2 / 3);
            }
        }
    }
}
