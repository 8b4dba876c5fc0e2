package org.gongkai.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** The engine keeps one part of a name; which name comes twice is told before. */
class PartNamesTests {

    private static Optional<String> repeated(String contentType, String body) {
        return PartNames.repeated(contentType, body.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private static String part(String disposition, String content) {
        return "--b\nContent-Disposition: form-data; %s\n\n%s\n".formatted(disposition, content);
    }

    @Test
    void twoFilesOfOneName() {
        var body = part("name=\"data\"; filename=\"a.bpmn\"", "one") + part("name=\"data\"; filename=\"b.bpmn\"", "two") + "--b--\n";
        assertThat(repeated("multipart/form-data; boundary=b", body)).contains("data");
        assertThat(repeated("multipart/form-data; boundary=\"b\"", body)).contains("data");
        assertThat(repeated("Multipart/Form-Data; charset=utf-8; BOUNDARY=b", body.replace("name=\"data\"", "name=data"))).contains("data");
        assertThat(repeated("multipart/form-data; boundary=b", body.replace("data\"", "流程\""))).contains("流程");
    }

    @Test
    void theNameOfTheFileIsNoNameOfThePart() {
        assertThat(repeated("multipart/form-data; boundary=b", part("name=\"a\"; filename=\"x.bpmn\"", "one") + part("filename=\"x.bpmn\"; name=\"b\"", "two") + "--b--\n")).isEmpty();
    }

    @Test
    void whatStandsInAFileIsNoPart() {
        var inside = "text --b\nContent-Disposition: form-data; name=\"a\"";
        assertThat(repeated("multipart/form-data; boundary=b", part("name=\"a\"", inside) + part("name=\"c\"", inside) + "--b--\n")).isEmpty();
    }

    @Test
    void whatIsBrokenIsLeftToTheEngine() {
        assertThat(repeated("multipart/form-data", part("name=\"a\"", "") + part("name=\"a\"", ""))).isEmpty();
        assertThat(repeated("multipart/form-data; boundary=b", "--b\nContent-Disposition: form-data; name=\"a\"")).isEmpty();
        assertThat(repeated("multipart/form-data; boundary=b", "")).isEmpty();
    }
}
