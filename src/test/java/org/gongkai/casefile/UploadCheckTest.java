package org.gongkai.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("R-118")
class UploadCheckTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private final UploadCheck check = new UploadCheck();

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        assertThat(check.check("通知.pdf", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(check.check("说明.txt", "各科室:\n现通知如下。".getBytes(StandardCharsets.UTF_8)).mediaType()).isEqualTo("text/plain");
        assertThat(check.check("名单.docx", zip("word/document.xml")).mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(check.check("C:\\文件\\通知.PDF", PDF).fileName()).isEqualTo("通知.PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"病毒.pdf", "病毒.docx", "病毒.jpg", "病毒.txt", "病毒.doc"})
    void aDisguisedProgramIsRefused(String name) {
        assertThatThrownBy(() -> check.check(name, PROGRAM)).isInstanceOf(RefusedUploadException.class).hasMessageContaining("扩展名不符");
    }

    @Test
    void anArchiveIsNotADocument() throws IOException {
        var zip = zip("readme.txt");
        assertThatThrownBy(() -> check.check("名单.docx", zip)).hasMessageContaining("扩展名不符");
        assertThatThrownBy(() -> check.check("名单.zip", zip)).hasMessageContaining("不能上传");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.svg", "run.exe", "a.js", "macro.docm", "noending", ""})
    void otherKindsAreRefused(String name) {
        assertThatThrownBy(() -> check.check(name, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedUploadException.class);
    }

    @Test
    void htmlUnderTheNameOfATextIsRefused() {
        assertThatThrownBy(() -> check.check("说明.txt", "<!DOCTYPE html><html><script>x</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedUploadException.class);
    }

    @Test
    void emptyAndOversizedFilesAreRefused() {
        assertThatThrownBy(() -> check.check("空.pdf", new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> check.check("大.pdf", new byte[Attachments.MAX_BYTES + 1])).hasMessageContaining("20 MB");
    }

    /** Reading through the zeros to find the entry behind them took ten seconds. */
    @Test
    void anArchiveThatSwellsIsRefusedWithoutUnpackingIt() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("zeros"));
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 501; megabyte++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertThatThrownBy(() -> check.check("名单.docx", bomb.toByteArray())).isInstanceOf(RefusedUploadException.class).hasMessageContaining("解压后过大");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int entry = 0; entry < 10_000; entry++) {
                zip.putNextEntry(new ZipEntry("e" + entry));
            }
        }
        assertThatThrownBy(() -> check.check("名单.docx", many.toByteArray())).isInstanceOf(RefusedUploadException.class);
    }

    @Test
    void noTemporaryFileIsLeftBehind() throws IOException {
        check.check("名单.docx", zip("word/document.xml"));
        var broken = Arrays.copyOf(zip("word/document.xml"), 60);
        assertThatThrownBy(() -> check.check("名单.docx", broken)).isInstanceOf(RefusedUploadException.class);
        try (var left = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "gongkai-upload-*")) {
            assertThat(left).isEmpty();
        }
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
