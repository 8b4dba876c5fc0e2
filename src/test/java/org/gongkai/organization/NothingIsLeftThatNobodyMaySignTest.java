package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongkai.Rule;
import org.gongkai.organization.OpenMatters.Matter;
import org.junit.jupiter.api.Test;

/** Appointments made after a substitute was named, or while matters are under way, are looked at on every day to come. */
@Rule("R-104")
class NothingIsLeftThatNobodyMaySignTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 9, 10);

    private final List<Substitution> away = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>(List.of(held("head", Role.SECTION_HEAD, "elderly"), held("leader", Role.LEADER_IN_CHARGE, "elderly"),
            held("director", Role.BUREAU_HEAD, null), held("chair", Role.LEADING_GROUP_HEAD, null), held("keeper", Role.SECADMIN, null),
            held("colleague", Role.INFO_GROUP, null)));

    private static Post held(String person, Role role, String unit) {
        return new Post(null, person, role, unit, LONG_AGO, null, null, null);
    }

    private void takes(String person, Role role, String unit, int fromDay) {
        posts.add(new Post(null, person, role, unit, TODAY.plusDays(fromDay), null, null, null));
    }

    private void leaves(String person, Role role, int lastDay) {
        var post = posts.stream().filter(one -> one.personId().equals(person) && one.role() == role).findFirst().orElseThrow();
        posts.remove(post);
        posts.add(new Post(null, person, role, post.unitCode(), post.from(), TODAY.plusDays(lastDay), null, null));
    }

    private void isAway(String absent, String substitute, int first, int last) {
        away.add(new Substitution(absent, substitute, TODAY.plusDays(first), TODAY.plusDays(last), null, "keeper", null));
    }

    private List<String> faults() {
        var people = posts.stream().map(Post::personId).distinct().map(id -> new Colleague(id, id, null, null, true)).toList();
        var staffing = new Staffing(List.of(new Unit("elderly", "养老服务科", UnitKind.SECTION)), people, List.copyOf(posts));
        return AbsenceRules.check(staffing, away, matters, TODAY).stream().map(fault -> fault.rule() + " " + TODAY.until(fault.since()).getDays()).toList();
    }

    @Test
    void aSubstituteWhoIsLaterAppointedToAnotherLevelSignsTwoLevels() {
        isAway("head", "colleague", 2, 9);
        assertThat(faults()).isEmpty();
        leaves("leader", Role.LEADER_IN_CHARGE, 4);
        takes("colleague", Role.LEADER_IN_CHARGE, "elderly", 5);
        assertThat(faults()).containsExactly("three-away 5");
    }

    @Test
    void aSubstituteWhoBecomesAnAdministratorStandsInForNobody() {
        isAway("head", "colleague", 0, 9);
        takes("colleague", Role.SYSADMIN, null, 3);
        assertThat(faults()).containsExactly("substitute-administrator 3");
    }

    @Test
    @Rule("R-38")
    void anAbsentWhoBecomesHeadOfTheBureauHandsThatOverToNobody() {
        isAway("head", "colleague", 0, 9);
        leaves("director", Role.BUREAU_HEAD, 1);
        takes("head", Role.BUREAU_HEAD, null, 2);
        assertThat(faults()).containsExactly("absent-bureau-head 2");
    }

    @Test
    void anAbsentWhosePostsHaveEndedNeedsNoSubstitute() {
        isAway("head", "colleague", 0, 9);
        leaves("head", Role.SECTION_HEAD, 5);
        takes("successor", Role.SECTION_HEAD, "elderly", 6);
        assertThat(faults()).containsExactly("nothing-to-hand-over 6");
    }

    @Test
    void whoHasSignedOneLevelAndIsTransferredToTheNextLeavesItToNobody() {
        matters.add(new Matter(Role.LEADER_IN_CHARGE, "elderly", "二级审核", Set.of("author", "head")));
        assertThat(faults()).isEmpty();
        leaves("leader", Role.LEADER_IN_CHARGE, 6);
        takes("head", Role.LEADER_IN_CHARGE, "elderly", 7);
        assertThat(faults()).containsExactly("nobody-may-sign 7");
        takes("second", Role.LEADER_IN_CHARGE, "elderly", 7);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aSubstituteIsBarredWithTheAbsentAndForHimself() {
        matters.add(new Matter(Role.SECTION_HEAD, "elderly", "一级审核", Set.of("colleague")));
        isAway("head", "colleague", 1, 3);
        assertThat(faults()).containsExactly("nobody-may-sign 1");
        matters.set(0, new Matter(Role.SECTION_HEAD, "elderly", "一级审核", Set.of("head")));
        assertThat(faults()).containsExactly("nobody-may-sign 0");
    }

    @Test
    void whatIsOverCountsNoMore() {
        isAway("head", "colleague", 0, 9);
        away.get(0).cancel();
        takes("colleague", Role.SYSADMIN, null, 3);
        assertThat(faults()).isEmpty();
    }
}
