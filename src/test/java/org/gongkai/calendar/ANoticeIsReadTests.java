package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.gongkai.Rule;
import org.gongkai.workingday.NoticeLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a notice says what the table that comes with the application says, which was read another way (domain.md C.1, C.2). */
@Rule({"C.1", "C.2"})
class ANoticeIsReadTests {

    private static final NoticeLedger LEDGER = NoticeLedger.official();

    static Stream<Arguments> texts() {
        return Stream.of(Arguments.of("2019", NoticeTexts.OF_2019), Arguments.of("Labour Day of 2019", NoticeTexts.LABOUR_DAY_OF_2019),
                Arguments.of("2020", NoticeTexts.OF_2020), Arguments.of("Spring Festival of 2020", NoticeTexts.SPRING_FESTIVAL_OF_2020),
                Arguments.of("2023", NoticeTexts.OF_2023), Arguments.of("2024", NoticeTexts.OF_2024), Arguments.of("2025", NoticeTexts.OF_2025),
                Arguments.of("2026", NoticeTexts.OF_2026));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void inTheWordingOfItsYear(String name, String text) {
        isReadAsPublished(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void withFullWidthDigitsAndAsciiMarks(String name, String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c + 0xfee0) : (char) c));
        isReadAsPublished(wide.toString());
        isReadAsPublished(text.replace('（', '(').replace('）', ')').replace('，', ',').replace('：', ':'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void withTheSpacesAndEmptyLinesOfAWebPage(String name, String text) {
        isReadAsPublished(text.replace("\n", "\r\n\r\n　　").replace("月", " 月 ").replace("日", "\u00a0日"));
    }

    @Test
    void withItemsOfWhichTheLinesWereLost() {
        isReadAsPublished(NoticeTexts.OF_2026.replaceAll("\n(?=[二三四五六七]、)", ""));
    }

    @Test
    void adviceToRestIsNoDayOff() {
        var read = read(NoticeTexts.OF_2024);

        assertThat(read.days()).noneMatch(day -> day.date().toString().equals("2024-02-09"));
    }

    @Test
    void whatSaysNothingAboutDaysIsShownAsSetAside() {
        assertThat(read(NoticeTexts.SPRING_FESTIVAL_OF_2020).setAside()).anyMatch(line -> line.contains("推迟开学")).anyMatch(line -> line.contains("补休"))
                .noneMatch(line -> line.contains("2月2日"));
    }

    private static void isReadAsPublished(String text) {
        var read = read(text);

        assertThat(LEDGER.notices()).contains(read.notice());
        assertThat(read.days()).containsExactlyInAnyOrderElementsOf(LEDGER.daysOf(read.notice()));
    }

    /** As it would have been read on its day: a notice that changes a holiday refers to what was known. */
    private static ReadNotice read(String text) {
        return new NoticeReader(LEDGER.asKnownOn(java.time.LocalDate.of(2020, 1, 25))).read(text);
    }
}
