package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@GongkaiTest
@Rule("R-67")
class OpinionsTest {

    private static final String CLIENT = "198.51.100.7";

    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    OpinionRegister register;
    @Autowired
    Journal journal;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    OfficeClock clock;

    private Course course;
    private String caseNumber;

    @BeforeEach
    void anOpenConsultation() {
        course = new Course(office, consulting, files, theming, box, clock);
        caseNumber = course.open();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void opinionsAreNumberedWhicheverWayTheyCome() {
        assertThat(box.submit(caseNumber, entry("甲"), OpinionChannel.PORTAL, null, CLIENT)).isEqualTo(1);
        assertThat(box.submit(caseNumber, entry("乙"), OpinionChannel.API, null, CLIENT)).isEqualTo(2);
        assertThat(box.enter(caseNumber, entry("丙"), clock.today(), null, office.person("staff.assistance"))).isEqualTo(3);

        assertThat(register.page(caseNumber, OpinionRegister.Filter.ALL, null, 1, office.person("staff.assistance")).getContent())
                .extracting(OpinionRegister.Row::number, OpinionRegister.Row::channel)
                .containsExactly(tuple(1, OpinionChannel.PORTAL),
                        tuple(2, OpinionChannel.API), tuple(3, OpinionChannel.PAPER));
        assertThat(course.says(course.open(), "另一件")).isEqualTo(1);
    }

    @Test
    void opinionsThatComeInTheSameMomentGetNumbersWithoutGapOrDouble() throws Exception {
        var executor = Executors.newFixedThreadPool(4);
        try {
            var calls = IntStream.range(0, 12).<Callable<Integer>>mapToObj(i -> () -> box.submit(caseNumber, entry("意见" + i),
                    OpinionChannel.PORTAL, null, "198.51.100." + i)).toList();
            Set<Integer> numbers = new HashSet<>();
            for (var future : executor.invokeAll(calls)) {
                numbers.add(future.get());
            }
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aFormThatIsSentTwiceIsTakenOnceAlsoOnPaperAndAlsoAfterTheEnd() {
        var key = UUID.randomUUID();
        assertThat(box.submit(caseNumber, entry("甲"), OpinionChannel.PORTAL, key, CLIENT)).isEqualTo(1);
        assertThat(box.submit(caseNumber, entry("甲"), OpinionChannel.PORTAL, key, CLIENT)).isEqualTo(1);
        var paper = UUID.randomUUID();
        assertThat(box.enter(caseNumber, entry("乙"), clock.today(), paper, office.person("staff.assistance"))).isEqualTo(2);
        assertThat(box.enter(caseNumber, entry("乙"), clock.today(), paper, office.person("staff.assistance"))).isEqualTo(2);
        clock.travelTo(course.after(caseNumber));
        assertThat(box.submit(caseNumber, entry("甲"), OpinionChannel.PORTAL, key, CLIENT)).isEqualTo(1);

        assertThat(total()).isEqualTo(2);
        clock.reset();
        var other = course.open();
        assertThatThrownBy(() -> box.submit(other, entry("甲"), OpinionChannel.PORTAL, key, CLIENT)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobodyCanReadNamesContactsOrTextsInTheDatabase() {
        box.submit(caseNumber, new OpinionEntry("张某某", "13800000000", "我家老人住在某某小区。"), OpinionChannel.PORTAL, null, CLIENT);

        var row = jdbc.queryForMap("select name, contact, text from consultation_opinion where case_number = ?", caseNumber);
        assertThat(row.values()).allSatisfy(sealed -> assertThat((String) sealed).doesNotContain("张", "138", "老人"));
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).noneMatch(text -> text.contains("张某某") || text.contains("老人"));
    }

    @Test
    void anOpinionIsATextAndStaysWhatItWas() {
        course.says(caseNumber, "<script>alert('x')</script>\n第二行 & \"引号\"");
        assertThat(register.page(caseNumber, OpinionRegister.Filter.ALL, null, 1, office.person("staff.assistance")).getContent().get(0).text())
                .isEqualTo("<script>alert('x')</script>\n第二行 & \"引号\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "​"})
    void anOpinionWithoutWordsIsRefused(String text) {
        assertThatThrownBy(() -> course.says(caseNumber, text)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("text"));
        assertThat(total()).isZero();
    }

    @Test
    void whatIsTooLongOrUnwritableIsRefusedAtItsField() {
        assertThat(refusal(new OpinionEntry(null, null, "字".repeat(5001)))).containsOnlyKeys("text");
        assertThat(refusal(new OpinionEntry("字".repeat(51), "1".repeat(101), "有意见"))).containsOnlyKeys("name", "contact");
        assertThat(refusal(new OpinionEntry("甲\n乙", null, "有意见"))).containsOnlyKeys("name");
        assertThat(course.says(caseNumber, "字".repeat(5000))).isEqualTo(1);
    }

    @Test
    void whatIsNotBeforeThePublicTakesNoOpinionAndDoesNotSayThatItExists() {
        var prepared = course.inReview();
        assertThatThrownBy(() -> course.says(prepared, "提前说")).isInstanceOf(ConsultationNotFoundException.class);
        assertThatThrownBy(() -> course.says("ZQ-2026-99999", "没有的")).isInstanceOf(ConsultationNotFoundException.class);
    }

    @Test
    void aLetterCountsByItsPostmarkAndALateOneIsMarked() {
        var last = files.visible(caseNumber, office.person("staff.assistance")).period().closesOn();
        clock.travelTo(course.after(caseNumber).plus(Duration.ofDays(2)));
        office.fires(caseNumber, "intermediateEvent_lastDay");

        box.enter(caseNumber, entry("期内寄出"), last, null, office.person("staff.assistance"));
        box.enter(caseNumber, entry("期后寄出"), last.plusDays(1), null, office.person("staff.assistance"));

        assertThat(register.page(caseNumber, OpinionRegister.Filter.ALL, null, 1, office.person("staff.assistance")).getContent())
                .extracting(OpinionRegister.Row::late).containsExactly(false, true);
        assertThat(files.visible(caseNumber, office.person("staff.assistance")).summary().late()).isEqualTo(1);
    }

    @Test
    void aLetterHasADayBetweenThePublicationAndToday() {
        for (var day : new LocalDate[] {null, clock.today().plusDays(1), clock.today().minusDays(1)}) {
            assertThatThrownBy(() -> box.enter(caseNumber, entry("甲"), day, null, office.person("staff.assistance")))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors()).containsOnlyKeys("saidOn"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.elderly", "leader.assistance", "supervision", "bureau.office"})
    void onlyWhoHandlesTheCaseEntersALetter(String person) {
        assertThatThrownBy(() -> box.enter(caseNumber, entry("甲"), clock.today(), null, office.person(person))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void afterTheSummaryIsHandedInNoLetterIsEnteredAnyMore() {
        course.closed(caseNumber);
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of());
        assertThatThrownBy(() -> box.enter(caseNumber, entry("甲"), clock.today(), null, office.person("staff.assistance")))
                .isInstanceOf(NotAllowedException.class);
    }

    private Map<String, String> refusal(OpinionEntry entry) {
        return catchThrowableOfType(InvalidInputException.class,
                () -> box.submit(caseNumber, entry, OpinionChannel.PORTAL, null, CLIENT)).errors();
    }

    private long total() {
        return files.visible(caseNumber, office.person("staff.assistance")).summary().total();
    }

    private static OpinionEntry entry(String text) {
        return new OpinionEntry(null, null, text);
    }
}
