package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.gongkai.deadline.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What no label file covers: the form library's own English, stored names and values, and the scripts that replace them. */
class WordsOfTheWebApplicationsTest {

    private static final String APP = "META-INF/resources/webjars/camunda/app/";
    private static final String LIBRARY = "META-INF/resources/webjars/camunda/lib/deps.js";
    private static final Pattern COMPLAINT = Pattern.compile("[\"`]((?:Field (?:is|must) |Value is |Please select a valid )[^\"`]*[.)])[\"`]");
    private static final Pattern WORD = Pattern.compile("(?m)^ {2}(?:'([^']+)'|(\\w+)): '([^']+)',$");
    private static final Pattern VARIABLE = Pattern.compile("ProcessVariable\\s*\\.\\w+\\(\\s*\"(\\w+)\"");

    @Test
    void everyComplaintOfTheFormLibraryIsTranslated() throws IOException {
        assertThat(found(COMPLAINT, library())).hasSizeGreaterThan(8).isSubsetOf(words("static/js/webapp-form-words.js"));
    }

    @Test
    void nothingIsTranslatedThatTheFormLibraryNoLongerSays() throws IOException {
        var library = library();
        assertThat(words("static/js/webapp-form-words.js")).hasSizeGreaterThan(15)
                .allMatch(english -> library.contains('"' + english + '"') || library.contains('`' + english + '`'));
    }

    @Test
    void everyProcessVariableHasAChineseNameInCockpit() throws IOException {
        Set<String> variables = new TreeSet<>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                variables.addAll(found(VARIABLE, Files.readString(source)));
            }
        }
        assertThat(variables).contains("caseNumber", "light", "outcome").isSubsetOf(words(APP + "cockpit/scripts/words-1.js"));
    }

    @Test
    void aLightIsCalledTheSameEverywhere() throws IOException {
        for (var script : List.of(APP + "tasklist/scripts/cards-1.js", APP + "cockpit/scripts/words-1.js")) {
            for (var light : Light.values()) {
                assertThat(read(script)).contains(light.name() + ": '" + light.title() + "'");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyScriptOfAnApplicationIsServedByUs(String app) throws IOException {
        var list = Pattern.compile("(?s)customScripts: \\[(.*?)]").matcher(read(APP + app + "/scripts/config.js"));
        assertThat(list.find()).isTrue();
        assertThat(found(Pattern.compile("'([^']+)'"), list.group(1))).hasSizeGreaterThan(1).allSatisfy(script ->
                assertThat(new ClassPathResource(script.startsWith("../../../") ? "static/" + script.substring(9) + ".js"
                        : APP + app + '/' + script + ".js").exists()).as(script).isTrue());
    }

    private static String library() throws IOException {
        return read(LIBRARY).replaceAll("\\$\\{[^}]*}", "{}");
    }

    private static Set<String> words(String script) throws IOException {
        return WORD.matcher(read(script)).results().map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
