package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;

/** The rules of staffing, asked for every day from today on. */
class EveryUnitHasItsPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 9, 10);
    private static final Unit ELDERLY = new Unit("elderly", "养老服务科", UnitKind.SECTION);

    private final List<Post> posts = new ArrayList<>(List.of(
            held("head", Role.SECTION_HEAD, "elderly"), held("leader", Role.LEADER_IN_CHARGE, "elderly"),
            held("director", Role.BUREAU_HEAD, null), held("director", Role.LEADING_GROUP_HEAD, null),
            held("keeper", Role.SECADMIN, null)));

    private static Post held(String person, Role role, String unit) {
        return post(person, role, unit, LONG_AGO, null);
    }

    private static Post post(String person, Role role, String unit, LocalDate from, LocalDate until) {
        return new Post(null, person, role, unit, from, until, null, null);
    }

    private Staffing staffing() {
        var people = List.of("head", "leader", "director", "keeper", "second").stream().map(id -> new Colleague(id, id, null, null, true)).toList();
        return new Staffing(List.of(ELDERLY), people, List.copyOf(posts));
    }

    private List<String> faults() {
        return StaffingRules.check(staffing(), TODAY).stream().map(fault -> fault.rule() + " " + fault.since()).toList();
    }

    private void replace(String person, Role role, Post... instead) {
        posts.removeIf(post -> post.personId().equals(person) && post.role() == role);
        posts.addAll(List.of(instead));
    }

    @Test
    void anOfficeInWhichEverythingIsFilledHasNoShortcoming() {
        assertThat(faults()).isEmpty();
    }

    @Test
    @Rule("R-09")
    void aUnitWithoutAFirstResponsiblePersonIsFoundOnTheFirstDayItHasNone() {
        replace("head", Role.SECTION_HEAD, post("head", Role.SECTION_HEAD, "elderly", LONG_AGO, TODAY.plusDays(9)));
        assertThat(faults()).containsExactly("no-head " + TODAY.plusDays(10));
    }

    @Test
    @Rule("R-09")
    void aGapOfOneDayBetweenTwoHeadsIsAGap() {
        replace("head", Role.SECTION_HEAD, post("head", Role.SECTION_HEAD, "elderly", LONG_AGO, TODAY.plusDays(9)),
                post("second", Role.SECTION_HEAD, "elderly", TODAY.plusDays(11), null));
        assertThat(faults()).containsExactly("no-head " + TODAY.plusDays(10));
    }

    @Test
    @Rule("R-09")
    void aUnitHasOneFirstResponsiblePersonAndNotTwo() {
        posts.add(post("second", Role.SECTION_HEAD, "elderly", TODAY.plusDays(3), TODAY.plusDays(5)));
        assertThat(faults()).containsExactly("two-heads " + TODAY.plusDays(3));
    }

    @Test
    @Rule("R-59")
    void aUnitNeedsALeaderInCharge() {
        replace("leader", Role.LEADER_IN_CHARGE);
        assertThat(faults()).containsExactly("no-leader " + TODAY);
    }

    @Test
    @Rule("R-59")
    void severalLeadersMayBeInCharge() {
        posts.add(held("second", Role.LEADER_IN_CHARGE, "elderly"));
        assertThat(faults()).isEmpty();
    }

    @Test
    @Rule("R-104")
    void threeLevelsNeedThreePersons() {
        replace("leader", Role.LEADER_IN_CHARGE, held("director", Role.LEADER_IN_CHARGE, "elderly"));
        assertThat(faults()).containsExactly("not-three " + TODAY);
    }

    @Test
    @Rule("R-104")
    void aSecondLeaderMakesTheThreePossibleAgain() {
        replace("leader", Role.LEADER_IN_CHARGE, held("director", Role.LEADER_IN_CHARGE, "elderly"), held("second", Role.LEADER_IN_CHARGE, "elderly"));
        assertThat(faults()).isEmpty();
    }

    @Test
    @Rule("R-02")
    void theBureauAndTheLeadingGroupHaveOneHeadEach() {
        posts.add(held("second", Role.LEADING_GROUP_HEAD, null));
        replace("director", Role.BUREAU_HEAD);
        assertThat(faults()).containsExactlyInAnyOrder("no-holder " + TODAY, "two-holders " + TODAY);
    }

    @Test
    void anAdministratorHasNoPartInCases() {
        posts.add(post("keeper", Role.SECTION_STAFF, "elderly", TODAY.plusDays(30), null));
        assertThat(faults()).containsExactly("administrator " + TODAY.plusDays(30));
    }

    @Test
    void somebodyKeepsTheOrganisationOnEveryDay() {
        replace("keeper", Role.SECADMIN, post("keeper", Role.SECADMIN, null, LONG_AGO, TODAY.plusDays(9)));
        assertThat(faults()).containsExactly("no-holder " + TODAY.plusDays(10));
    }

    @Test
    void nobodyHoldsTheSameOfficeTwiceAtATime() {
        posts.add(post("leader", Role.LEADER_IN_CHARGE, "elderly", TODAY.plusDays(1), null));
        assertThat(faults()).containsExactly("twice " + TODAY);
    }

    @Test
    void whoCannotSignInHoldsNoOffice() {
        posts.add(held("gone", Role.INFO_GROUP, null));
        assertThat(faults()).containsExactly("disabled " + TODAY);
    }

    @Test
    void whatIsOverDoesNotCount() {
        posts.add(post("second", Role.SECTION_HEAD, "elderly", LONG_AGO, TODAY.minusDays(1)));
        posts.add(post("gone", Role.INFO_GROUP, null, LONG_AGO, TODAY.minusDays(1)));
        assertThat(faults()).isEmpty();
    }

    @Test
    @Rule("R-09")
    void aChangeIsRefusedForWhatItMakesWorseAndNotForWhatWasWrongBefore() {
        replace("leader", Role.LEADER_IN_CHARGE);
        replace("head", Role.SECTION_HEAD, post("head", Role.SECTION_HEAD, "elderly", LONG_AGO, TODAY.plusDays(9)));
        var before = staffing();
        assertThat(StaffingRules.madeWorse(before, staffing(), TODAY)).isEmpty();

        posts.add(held("second", Role.INFO_GROUP, null));
        assertThat(StaffingRules.madeWorse(before, staffing(), TODAY)).isEmpty();

        replace("head", Role.SECTION_HEAD, post("head", Role.SECTION_HEAD, "elderly", LONG_AGO, TODAY));
        assertThat(StaffingRules.madeWorse(before, staffing(), TODAY)).extracting(Shortcoming::rule, Shortcoming::since)
                .containsExactly(tuple("no-head", TODAY.plusDays(1)));
    }

    @Test
    @Rule("R-07")
    void mattersAreEscalatedToTheDirectorsFirstAndThenToTheDeputiesByRank() {
        posts.add(new Post(null, "second", Role.OPENNESS_OFFICE_DEPUTY, null, LONG_AGO, null, 2, null));
        posts.add(new Post(null, "head", Role.OPENNESS_OFFICE_DEPUTY, null, LONG_AGO, null, 1, null));
        posts.add(new Post(null, "keeper", Role.OPENNESS_OFFICE_DEPUTY, null, LONG_AGO, null, null, null));
        posts.add(new Post(null, "director", Role.OPENNESS_OFFICE_DIRECTOR, null, LONG_AGO, null, null, null));
        posts.add(new Post(null, "leader", Role.OPENNESS_OFFICE_DIRECTOR, null, TODAY.plusDays(1), null, 1, null));

        assertThat(LeadingGroup.escalation(staffing(), TODAY)).extracting(Post::personId).containsExactly("director", "head", "second", "keeper");
    }
}
