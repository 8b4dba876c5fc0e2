package org.gongkai.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"低保标准.txt, 附件/01-低保标准.txt", "../../etc/passwd, 附件/01-.._.._etc_passwd", "CON.txt, 附件/01-CON.txt", "a\\b:c.pdf, 附件/01-a_b_c.pdf",
            "无扩展名, 附件/01-无扩展名", "'x. . ', 附件/01-x", "'a\u202Etxt.exe', 附件/01-a_txt.exe", "'a\n0000  b', 附件/01-a_0000  b"})
    void aNameStaysInItsFolderAndForgesNoLineOfTheList(String given, String safe) {
        assertThat(SafeName.of("附件/", 1, given)).isEqualTo(safe);
    }

    @Test
    void aLongNameKeepsItsEndingAndWholeCharacters() {
        var name = SafeName.of("", 12, "案".repeat(99) + "𠀀".repeat(40) + ".docx");

        assertThat(name).isEqualTo("12-" + "案".repeat(99) + ".docx");
    }
}
