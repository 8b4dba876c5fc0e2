package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The English files come from the engine's jar: a newer engine with a new label fails here, not in the office. */
class ChineseOfTheWebApplicationsTests {

    private static final String APP = "META-INF/resources/webjars/camunda/app/%s/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{[^{}]*}|%[sd]|</?(?:a|b|br|code|em|i|p|span|strong)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyEnglishLabelHasAChineseOneWithTheSamePlaceholders(String app) throws IOException {
        var english = labels(app, "en");
        var chinese = labels(app, "zh");
        assertThat(english).isNotEmpty();
        assertThat(chinese.keySet()).containsAll(english.keySet());
        english.forEach((key, text) -> assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text)));
        english.forEach((key, text) -> assertThat(chinese.get(key).isBlank()).as(key).isEqualTo(text.isBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void onlyChineseIsOfferedWhateverABrowserAsksFor(String app) throws IOException {
        assertThat(read(app, "scripts/config.js")).contains("availableLocales: ['zh']").contains("fallbackLocale: 'zh'")
                .contains("vendor: '政务公开'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theBannerForOperatorsIsHidden(String app) throws IOException {
        assertThat(read(app, "styles/user-styles.css")).startsWith("@import url(\"../../../../css/webapp.css\");");
        assertThat(new ClassPathResource("static/css/webapp.css").getContentAsString(StandardCharsets.UTF_8)).contains(".ce-eol-banner { display: none");
    }

    private static Map<String, String> labels(String app, String locale) throws IOException {
        JsonNode labels = new ObjectMapper().readTree(read(app, "locales/" + locale + ".json")).get("labels");
        Map<String, String> byKey = new TreeMap<>();
        labels.fields().forEachRemaining(label -> byKey.put(label.getKey(), label.getValue().asText()));
        return byKey;
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static String read(String app, String file) throws IOException {
        return new ClassPathResource(APP.formatted(app) + file).getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
    }
}
