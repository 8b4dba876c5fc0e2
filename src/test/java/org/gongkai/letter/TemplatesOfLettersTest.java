package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.time.LocalDate;
import org.junit.jupiter.params.provider.CsvSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.Rule;
import org.gongkai.organization.TestBureau;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class TemplatesOfLettersTest {

    private static final String SCRIPT = "<script>alert(1)</script><img src=\"http://evil.example/x.png\"/><b>粗</b>";

    private final LetterTemplates templates = new LetterTemplates(TestBureau.complete(), WorkingCalendar::official);

    @ParameterizedTest
    @EnumSource
    void everyKindHasTitleNumberAddresseeDateAndAllItsFields(LetterKind kind) {
        var text = Jsoup.parse(fill(kind, SampleLetters.fields(kind))).text();

        assertThat(text).contains("某某市民政局", kind.title(), "民公开〔2026〕1号", "申请人甲：", "2026年11月23日", "（印章）");
        SampleLetters.fields(kind).values().stream().filter(String.class::isInstance).forEach(value -> assertThat(text).contains((String) value));
    }

    /** The comment at the top of a template is what other rooms go by. */
    @ParameterizedTest
    @EnumSource
    void theTopOfATemplateNamesWhatItReads(LetterKind kind) {
        var template = template(kind);
        var read = Pattern.compile("f\\.\\w+\\('(\\w+)'\\)").matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(documented(kind).keySet()).isEqualTo(read).isEqualTo(SampleLetters.fields(kind).keySet());
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsNamedAndNoLetterIsWritten() {
        return Stream.of(LetterKind.values()).flatMap(kind -> documented(kind).entrySet().stream()
                .map(field -> DynamicTest.dynamicTest(kind + " without " + field.getKey(), () -> {
                    for (var nothing : new ArrayList<Object>(List.of("", " \n", List.of()))) {
                        var fields = new HashMap<>(SampleLetters.fields(kind));
                        fields.put(field.getKey(), nothing);
                        expect(kind, fields, field.getKey(), field.getValue());
                    }
                    var fields = new HashMap<>(SampleLetters.fields(kind));
                    fields.remove(field.getKey());
                    expect(kind, fields, field.getKey(), field.getValue());
                })));
    }

    private void expect(LetterKind kind, Map<String, Object> fields, String field, boolean optional) {
        if (optional) {
            assertThat(fill(kind, fields)).doesNotContain("null").contains(kind.title());
        } else {
            assertThatThrownBy(() -> fill(kind, fields)).isInstanceOf(MissingLetterFieldException.class)
                    .hasMessageContaining(kind.name()).hasMessageContaining("'%s'".formatted(field));
        }
    }

    @Test
    void aFieldOfAnotherTypeIsRefused() {
        var fields = new HashMap<>(SampleLetters.fields(LetterKind.EXTENSION_NOTICE));
        fields.put("newDue", "2026-12-07");

        assertThatThrownBy(() -> fill(LetterKind.EXTENSION_NOTICE, fields)).isInstanceOf(MissingLetterFieldException.class)
                .hasMessageContaining("'newDue'").hasMessageContaining("LocalDate");
    }

    @ParameterizedTest
    @EnumSource
    void whateverStandsInAFieldIsText(LetterKind kind) {
        var fields = new HashMap<>(SampleLetters.fields(kind));
        fields.replaceAll((name, value) -> value instanceof String ? SCRIPT : value instanceof List<?> ? List.of(SCRIPT) : value);
        var sample = SampleLetters.of(kind, fields);
        var order = new LetterOrder(sample.caseNumber(), kind, new Addressee("applicant", SCRIPT, null, null), sample.way(), fields, List.of(), "office");

        var page = Jsoup.parse(templates.fill(order, sheet(), List.of(new Enclosure("id", SCRIPT + ".pdf", 1))));

        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.text()).contains(SCRIPT + "：", SCRIPT + ".pdf");
    }

    @Test
    void aTextWithinASentenceStaysOnItsLineAndEndsNoSentenceOfItsOwn() {
        var fields = new HashMap<>(SampleLetters.fields(LetterKind.EXTENSION_NOTICE));
        fields.put("reason", " 所涉档案数量较多，\r\n需要逐件检索。\n");

        assertThat(Jsoup.parse(fill(LetterKind.EXTENSION_NOTICE, fields)).text()).contains("因所涉档案数量较多， 需要逐件检索，本机关不能在上述期限内答复。");
    }

    @Test
    void whatCouldBeAnExpressionIsText() {
        var fields = new HashMap<>(SampleLetters.fields(LetterKind.REQUEST_REPLY));
        fields.put("subject", "${bureau} [[${bureau}]] __${bureau}__ ~{frame} |x|");

        assertThat(Jsoup.parse(fill(LetterKind.REQUEST_REPLY, fields)).text()).contains("${bureau} [[${bureau}]] __${bureau}__ ~{frame} |x|");
    }

    @Test
    void aTextWithSeveralLinesBecomesParagraphs() {
        var fields = new HashMap<>(SampleLetters.fields(LetterKind.REQUEST_REPLY));
        fields.put("decision", "该信息已主动公开。\r\n\r\n  获取方式：某某市民政局网站。");

        assertThat(Jsoup.parse(fill(LetterKind.REQUEST_REPLY, fields)).select(".letter-words p").eachText())
                .contains("该信息已主动公开。", "获取方式：某某市民政局网站。");
    }

    @Test
    @Rule("B.4")
    void noticesAloneNameNoRemedy() {
        for (var kind : List.of(LetterKind.CORRECTION_NOTICE, LetterKind.EXTENSION_NOTICE, LetterKind.THIRD_PARTY_NOTE, LetterKind.REQUEST_RECEIPT)) {
            assertThat(Jsoup.parse(fill(kind, SampleLetters.fields(kind))).text()).as(kind.name()).doesNotContain("行政复议", "行政诉讼");
        }
    }

    @ParameterizedTest
    @CsvSource({"REQUEST_RECEIPT, statutoryDue", "REQUEST_RECEIPT, replyDue", "COMPLAINT_RECEIPT, replyDue", "CORRECTION_NOTICE, correctUntil", "EXTENSION_NOTICE, newDue"})
    @Rule("C.4")
    void aDateBehindTheLastHolidayNoticeIsMarkedAndOneBeforeItIsNot(LetterKind kind, String field) {
        assertThat(with(kind, field, LocalDate.of(2027, 1, 8))).contains("2027年1月8日（暂定）", "放假安排尚未公布");
        assertThat(with(kind, field, LocalDate.of(2026, 12, 31))).contains("2026年12月31日").doesNotContain("2026年12月31日（暂定）");
    }

    private String with(LetterKind kind, String field, LocalDate date) {
        var order = SampleLetters.of(kind);
        Map<String, Object> fields = new HashMap<>(order.fields());
        fields.put(field, date);
        return Jsoup.parse(templates.fill(new LetterOrder(order.caseNumber(), kind, order.addressee(), order.way(), fields, order.enclosures(), order.issuedBy()), sheet(), List.of())).text();
    }

    @Test
    void aBureauWithoutAddressAndPhoneHasNoEmptyFoot() {
        var bare = new LetterTemplates(TestBureau.bare(), WorkingCalendar::official);

        assertThat(Jsoup.parse(bare.fill(SampleLetters.of(LetterKind.REQUEST_REPLY), sheet(), List.of())).select(".letter-contact")).isEmpty();
    }

    private String fill(LetterKind kind, Map<String, Object> fields) {
        return templates.fill(SampleLetters.of(kind, fields), sheet(), List.of());
    }

    private static LetterTemplates.Sheet sheet() {
        return new LetterTemplates.Sheet("民公开〔2026〕1号", "2026年11月23日");
    }

    /** @return whether each field may be missing, by name */
    private static Map<String, Boolean> documented(LetterKind kind) {
        var comment = template(kind).split("\\*/-->")[0];
        Map<String, Boolean> fields = new HashMap<>();
        Pattern.compile("(?m)^ {4}(\\w+)(\\?)? +(?:text|list|LocalDate|LocalDateTime|number|Boolean)").matcher(comment).results()
                .forEach(found -> fields.put(found.group(1), found.group(2) != null));
        return fields;
    }

    private static String template(LetterKind kind) {
        try (var stream = new ClassPathResource("letters/%s.html".formatted(kind.template())).getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError("No template for " + kind, missing);
        }
    }
}
