package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@GongkaiTest
@Rule({"R-22", "R-47", "R-49", "R-86", "R-92"})
class DraftRulesTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void anEmptyDraftIsToldEverythingAtOnce() {
        var nothing = new Draft(null, null, null, null, null, null, null, null, null, null, null, null, false, null, null, false, false);
        assertThat(refusal(nothing).errors()).containsOnlyKeys("title", "body", "category", "unit", "generatedOn", "declarations");
    }

    @Test
    void whatWasMadeTomorrowCannotBePublishedToday() {
        assertThat(refusal(Office.notice(clock.today().plusDays(1))).errors()).containsOnlyKeys("generatedOn");
        assertThat(refusal(Office.notice(LocalDate.of(2019, 9, 9))).errors()).containsOnlyKeys("generatedOn");
    }

    @Test
    void theWebsiteCannotBeLeftOut() {
        assertThat(refusal(Drafts.channels(clock.today(), Set.of(Channel.BOARD))).errors()).containsOnlyKeys("channels");
    }

    @Test
    @Rule("R-23")
    void whatIsForStaffCannotGoOnTheWebsite() {
        var internal = Drafts.internal(clock.today());
        var online = new Draft(internal.title(), internal.body(), internal.category(), "assistance", clock.today(), null, null, null,
                Set.of(Channel.WEBSITE), null, null, null, false, null, null, false, true);
        assertThat(refusal(online).errors()).containsOnlyKeys("channels");
    }

    @Test
    void whoeverDoesNotDiscloseSaysWhy() {
        var base = Office.notice(clock.today());
        var silent = new Draft(base.title(), base.body(), base.category(), base.unit(), base.generatedOn(), Disclosure.NONE, " ", null,
                Set.of(), null, null, null, false, null, null, false, true);
        assertThat(refusal(silent).errors()).containsOnlyKeys("disclosureReason");
    }

    @Test
    @Rule("R-98")
    void aReprintNamesItsSource() {
        var base = Office.notice(clock.today());
        var bare = new Draft(base.title(), base.body(), base.category(), base.unit(), base.generatedOn(), null, null, null, null,
                Source.REPRINT, new Reprint(null, "", "javascript:alert(1)", clock.today().plusDays(1), null), null, false, null, null, false, true);
        assertThat(refusal(bare).errors()).containsOnlyKeys("reprint.class", "reprint.site", "reprint.link", "reprint.at");
    }

    @ParameterizedTest
    @EnumSource(value = Disclosure.class, names = {"NONE", "ON_REQUEST"})
    void whatIsNotDisclosedHasNoChannel(Disclosure disclosure) {
        for (var channel : List.of(Channel.WEBSITE, Channel.BOARD)) {
            assertThat(refusal(Drafts.with(Office.notice(clock.today()), disclosure, Set.of(channel))).errors()).containsOnlyKeys("channels");
        }
    }

    @Test
    @Rule("R-98")
    void theSourceOfAReprintIsNotDisguised() {
        assertThat(refusal(reprint("https://www.gov.cn@example.org/a", clock.today())).errors()).containsOnlyKeys("reprint.link");
        assertThat(refusal(reprint("https://a@b", clock.today())).errors()).containsOnlyKeys("reprint.link");
        assertThat(refusal(reprint("https://www.gov.cn/a\n", clock.today())).errors()).containsOnlyKeys("reprint.link");
        assertThat(refusal(reprint("https://www.gov.cn/a", LocalDate.of(1999, 12, 31))).errors()).containsOnlyKeys("reprint.at");
    }

    private static Draft reprint(String link, LocalDate at) {
        var base = Office.notice(LocalDate.of(2026, 1, 5));
        return new Draft(base.title(), base.body(), base.category(), base.unit(), base.generatedOn(), null, null, null, null,
                Source.REPRINT, new Reprint(ReprintClass.values()[0], "中国政府网", link, at, null), null, false, null, null, false, true);
    }

    @Test
    @Rule("R-62")
    void aMajorMatterHasReasonsAndSectionsToAsk() {
        assertThat(refusal(Drafts.major(clock.today(), Set.of())).errors()).containsOnlyKeys("jointUnits");
        assertThat(refusal(Drafts.major(clock.today(), Set.of("assistance"))).errors()).containsOnlyKeys("jointUnits");
        assertThat(refusal(Drafts.major(clock.today(), Set.of("nowhere"))).errors()).containsOnlyKeys("jointUnits");
    }

    @Test
    void aTextOfMarkupOnlyIsEmpty() {
        assertThat(refusal(Drafts.body(clock.today(), "<p>&nbsp;</p><script>x</script>")).errors()).containsOnlyKeys("body");
        assertThat(refusal(Drafts.body(clock.today(), "字".repeat(200_001))).errors()).containsOnlyKeys("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>正文\u0000</p>", "<p>正文\u202e</p>", "<p>正文&#x202e;</p>", "<p>\ud800正文</p>", "<p>&#x200b;</p>", "<p>\u2060</p>"})
    void theWordsAreVisible(String body) {
        assertThat(refusal(Drafts.body(clock.today(), body)).errors()).containsOnlyKeys("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"低保\n标准", "低保\u0000", "\u202e标准", "\u200b"})
    void aTitleIsOneVisibleLine(String title) {
        var base = Office.notice(clock.today());
        var draft = new Draft(title, base.body(), base.category(), base.unit(), clock.today(), null, null, null, null, null, null, null,
                false, null, null, false, true);
        assertThat(refusal(draft).errors()).containsOnlyKeys("title");
    }

    /** Each of these characters is kept as five. */
    @Test
    void theLimitIsThatOfTheTextThatIsKept() {
        assertThat(refusal(Drafts.body(clock.today(), "&".repeat(199_000))).errors()).containsOnlyKeys("body");
    }

    @Test
    void nothingIsHalfSavedWhenADraftIsRefused() {
        var before = rows();
        refusal(Office.notice(clock.today().plusDays(1)));
        assertThat(rows()).isEqualTo(before);
    }

    private int rows() {
        return jdbc.queryForObject("""
                select (select count(*) from publication_item) + (select count(*) from publication_version) + (select count(*) from journal_entry)
                     + (select count(*) from deadline) + (select coalesce(sum(last_number), 0) from number_series)""", Integer.class);
    }

    private InvalidInputException refusal(Draft draft) {
        return catchThrowableOfType(InvalidInputException.class, () -> office.submits("staff.assistance", draft));
    }
}
