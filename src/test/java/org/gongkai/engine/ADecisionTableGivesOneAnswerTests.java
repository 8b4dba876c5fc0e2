package org.gongkai.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a table that is deployed no case can get two answers, none where there was one, or one of the wrong kind. */
@Rule("R-49")
class ADecisionTableGivesOneAnswerTests {

    private final OneAnswerTables check = new OneAnswerTables();

    /** A table with two inputs, a text and a date, and a number as its answer; each rule is {@code text|date|answer}. */
    private static Map<String, byte[]> table(String policy, String... rules) {
        var xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="t"><decisionTable hitPolicy="%s">
                <input><inputExpression typeRef="string"><text>kind</text></inputExpression></input><input><inputExpression typeRef="date"><text>on</text></inputExpression></input>
                <output name="days" typeRef="integer"/>""".formatted(policy));
        for (var rule : rules) {
            var cells = rule.split("\\|");
            xml.append("<rule><inputEntry><text><![CDATA[%s]]></text></inputEntry><inputEntry><text><![CDATA[%s]]></text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
                    .formatted(cells[0], cells[1], cells[2]));
        }
        return Map.of("t.dmn", xml.append("</decisionTable></decision></definitions>").toString().getBytes(UTF_8));
    }

    private void isRefused(String reason, String... rules) {
        assertThatThrownBy(() -> check.check(table("UNIQUE", rules))).isInstanceOf(RefusedDeploymentException.class).hasMessageContaining("“t”").hasMessageContaining(reason);
    }

    private void isAccepted(String policy, String... rules) {
        assertThatCode(() -> check.check(table(policy, rules))).doesNotThrowAnyException();
    }

    @Test
    void theTablesAsTheyAreDelivered() throws IOException {
        for (var file : new File("processes").listFiles((folder, name) -> name.endsWith(".dmn"))) {
            var content = Files.readAllBytes(file.toPath());
            assertThatCode(() -> check.check(Map.of(file.getName(), content))).as(file.getName()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', value = {
            "\"a\"|-|1; \"a\"|-|2; “kind”为“a”", "-|-|1; \"b\"|-|2; “kind”为“b”", "\"a\",\"b\"|-|1; \"b\",\"c\"|-|2; “kind”为“b”", "not(\"a\")|-|1; \"c\"|-|2; “kind”为“c”",
            "not(\"a\")|-|1; not(\"b\")|-|2; 其他", "\"a\"|<= date(\"2024-01-01\")|1; \"a\"|>= date(\"2024-01-01\")|2; 2024-01-01",
            "\"a\"|[date(\"2020-01-01\")..date(\"2024-01-01\")]|1; -|> date(\"2023-01-01\")|2; “on”为“2023-01-02”"})
    void twoRulesThatBothHold(String one, String other, String example) {
        isRefused(example, one, other);
        isRefused("第 1 条和第 2 条规则会同时符合", one, other);
        isAccepted("COLLECT", one, other);
    }

    @Test
    void rulesThatExcludeEachOther() {
        isAccepted("UNIQUE", "\"a\"|< date(\"2024-01-01\")|1", "\"a\"|>= date(\"2024-01-01\")|2", "\"b\"|-|3", "not(\"a\",\"b\")|-|4");
        isAccepted("UNIQUE", "\"a\"|< date and time(\"2019-05-15T00:00:00\")|1", "\"a\"|>= date and time(\"2019-05-15T00:00:00\")|2");
    }

    @Test
    void whatDependsOnTheCaseIsLeftAlone() {
        isAccepted("UNIQUE", "someVariable|-|1", "\"a\"|-|2");
        isAccepted("UNIQUE", "\"a\"|-|someVariable");
    }

    @Test
    void aDayWithoutARuleAfterTheFirst() {
        isRefused("第 1 条规则适用的情形，在“on”为“2024-01-02”时没有规则", "\"a\"|<= date(\"2024-01-01\")|1", "\"a\"|> date(\"2024-06-01\")|2");
        isRefused("没有规则", "\"a\"|[date(\"2020-01-01\")..date(\"2024-01-01\")]|1");
        isAccepted("UNIQUE", "\"a\"|>= date(\"2020-01-01\")|1");
        isAccepted("COLLECT", "\"a\"|<= date(\"2024-01-01\")|1", "\"a\"|> date(\"2024-06-01\")|2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', value = {"\"20\"; 整数", "20.5; 整数", "true; 整数"})
    void anAnswerOfTheWrongKind(String answer, String wanted) {
        isRefused("第 1 条规则“days”列的“%s”不是%s".formatted(answer, wanted), "\"a\"|-|" + answer);
        isAccepted("UNIQUE", "\"a\"|-|20");
    }

    @Test
    void aDayThatIsNone() {
        isRefused("“2026-02-30”不是有效的日期", "\"a\"|>= date(\"2026-02-30\")|1");
    }

    @Test
    void aTableThatNobodyCanRead() {
        var rules = new String[201];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = "\"k%d\"|-|1".formatted(i);
        }
        isRefused("200", rules);
    }

    @Test
    @Timeout(20)
    void aTableMadeToTakeLongIsSoonOver() {
        var rules = new String[200];
        for (int i = 0; i < rules.length; i++) {
            var number = i;
            var days = IntStream.range(0, 2_000).mapToObj(day -> "date(\"%s\")".formatted(LocalDate.EPOCH.plusDays(2_000L * number + day))).collect(Collectors.joining(","));
            rules[i] = "%s|%s|1".formatted(IntStream.range(0, 2_000).mapToObj(text -> "\"%d-%d\"".formatted(number, text)).collect(Collectors.joining(",")), days);
        }
        isAccepted("UNIQUE", rules);
    }
}
