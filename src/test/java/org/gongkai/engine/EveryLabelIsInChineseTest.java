package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's applications speak Chinese: every label of this version, with its placeholders. */
class EveryLabelIsInChineseTest {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{[^{}]*}|%[sd]|</?(?:a|b|br|code|em|i|p|span|strong)\\b");
    /** What is the same in both languages: signs, and names of formats. */
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}]*|CSV|JSON|YYYY-MM-DDTHH:mm:ss");

    private static JsonNode locale(String application, String language) throws IOException {
        try (var file = EveryLabelIsInChineseTest.class.getResourceAsStream(LOCALES.formatted(application, language))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // The shipped files begin with a byte order mark.
            return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }

    private static Map<String, String> labels(String application, String language) throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        locale(application, language).get("labels").fields().forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static Map<String, Long> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().collect(Collectors.groupingBy(found -> found.group(), Collectors.counting()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noLabelIsMissingAndNoneIsLeftOver(String application) throws IOException {
        assertThat(new TreeSet<>(labels(application, "zh").keySet())).hasSizeGreaterThan(100)
                .isEqualTo(new TreeSet<>(labels(application, "en").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyLabelIsTranslatedAndKeepsItsPlaceholders(String application) throws IOException {
        var english = labels(application, "en");
        labels(application, "zh").forEach((key, chinese) -> {
            // Cockpit hands the reason over and its own label drops it.
            var given = english.get(key) + (key.equals("PLUGIN_JOB_RETRY_ERROR_1") ? "{{message}}" : "");
            assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(given));
            if (!NO_WORDS.matcher(english.get(key)).matches()) {
                assertThat(chinese).as(key).isNotBlank().isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void daysAndMonthsAreChineseToo(String application) throws IOException {
        var dates = locale(application, "zh").get("dateLocales");
        assertThat(dates.get("months")).hasSize(12);
        assertThat(dates.get("months").get(0).asText()).isEqualTo("一月");
        locale(application, "en").get("dateLocales").fieldNames().forEachRemaining(name -> assertThat(dates.has(name)).as(name).isTrue());
    }
}
