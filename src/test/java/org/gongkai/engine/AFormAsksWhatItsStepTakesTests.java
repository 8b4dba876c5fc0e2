package org.gongkai.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A form that does not ask what its step needs would stop every case at that step. */
class AFormAsksWhatItsStepTakesTests {

    private static final String FORM = "publication-review-leader-review.form";

    private final FormFields check = new FormFields();
    private final String shipped = read("forms/" + FORM);

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void isRefused(String form, String reason) {
        assertThatThrownBy(() -> check.check(Map.of(FORM, form.getBytes(UTF_8)))).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining(FORM).hasMessageContaining(reason);
    }

    @Test
    void theFormsAsTheyAreDelivered() {
        Map<String, byte[]> all = new HashMap<>();
        for (var file : new File("forms").listFiles()) {
            all.put("forms/" + file.getName(), read(file.getPath()).getBytes(UTF_8));
        }
        for (var file : new File("processes").listFiles()) {
            all.put("processes/" + file.getName(), read(file.getPath()).getBytes(UTF_8));
        }
        assertThatCode(() -> check.check(all)).doesNotThrowAnyException();
    }

    @Test
    void aFieldThatIsMissing() {
        isRefused(shipped.replace("\"key\": \"secrecy\"", "\"key\": \"secret\""), "缺少字段“secrecy”");
        isRefused("{\"id\":\"publication-review-leader-review\",\"components\":[]}", "“decision”");
    }

    @Test
    void aFieldThatNobodyTakes() {
        isRefused(shipped.replaceFirst("\"components\": \\[", "\"components\": [{\"type\":\"textfield\",\"id\":\"more\",\"key\":\"mood\"},"), "多出字段“mood”");
    }

    @Test
    void anotherTextOrOrderIsFree() {
        assertThatCode(() -> check.check(Map.of(FORM, shipped.replace("您负责二级审核", "请您审核").getBytes(UTF_8)))).doesNotThrowAnyException();
    }

    @Test
    void aFormOfTheBureausOwnAsksWhatItLikes() {
        assertThatCode(() -> check.check(Map.of("a.form", "{\"id\":\"leave\",\"components\":[{\"key\":\"days\"}]}".getBytes(UTF_8)))).doesNotThrowAnyException();
    }

    @Test
    void aDiagramThatNamesAFormThatIsNotThere() {
        var diagram = "<d xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"><userTask id=\"step\" camunda:formRef=\"nowhere\" camunda:formRefBinding=\"deployment\"/></d>";
        assertThatThrownBy(() -> check.check(Map.of("a.bpmn", diagram.getBytes(UTF_8)))).isInstanceOf(RefusedDeploymentException.class)
                .hasMessageContaining("step").hasMessageContaining("“nowhere”");
        assertThatCode(() -> check.check(Map.of("a.bpmn", diagram.getBytes(UTF_8), "x.form", "{\"id\":\"nowhere\"}".getBytes(UTF_8)))).doesNotThrowAnyException();
    }
}
