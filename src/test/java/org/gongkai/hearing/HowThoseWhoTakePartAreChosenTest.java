package org.gongkai.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.gongkai.organization.Person;
import org.gongkai.Rule;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules without an application around them: two places for the old, one for the homes. */
@Rule({"R-68", "B.7"})
class HowThoseWhoTakePartAreChosenTest {

    private final List<Participant> applicants = new ArrayList<>();

    @Test
    void firstComeFirstServedWithinEachSide() {
        var hearing = hearing(SelectionMethod.FIRST_COME, 1);
        apply(FOR, FOR, FOR, AGAINST, AGAINST);
        ParticipantOrder.place(hearing, applicants);

        assertThat(rules(hearing).byOrder()).containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void whoeverIsUnfitMakesWayForTheNext() {
        var hearing = hearing(SelectionMethod.FIRST_COME, 1);
        apply(FOR, FOR, FOR, AGAINST, AGAINST);
        ParticipantOrder.place(hearing, applicants);
        applicants.get(0).judge("不是本市居民");

        assertThat(rules(hearing).byOrder()).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void aWithdrawnApplicationHasNoPlace() {
        var hearing = hearing(SelectionMethod.FIRST_COME, 1);
        apply(FOR, FOR, FOR, AGAINST);
        applicants.get(1).withdraw();
        ParticipantOrder.place(hearing, applicants);

        assertThat(rules(hearing).byOrder()).containsExactlyInAnyOrder(1, 3, 4);
        assertThat(faults(hearing, Set.of(1, 2, 4), null)).containsKey("participants");
    }

    @Test
    void theLotIsTheSameForEverybodyWhoHasTheSeedAndAnotherForAnotherSeed() {
        var numbers = IntStream.rangeClosed(1, 30).boxed().toList();
        assertThat(Lot.order("00ff", "TZ-2026-00001", numbers)).isEqualTo(Lot.order("00ff", "TZ-2026-00001", numbers)).isNotEqualTo(numbers)
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(Lot.order("00fe", "TZ-2026-00001", numbers)).isNotEqualTo(Lot.order("00ff", "TZ-2026-00001", numbers));
        assertThat(Lot.order("00ff", "TZ-2026-00002", numbers)).isNotEqualTo(Lot.order("00ff", "TZ-2026-00001", numbers));
        assertThat(Lot.seed()).matches("[0-9a-f]{32}").isNotEqualTo(Lot.seed());
    }

    /** Computed with {@code printf 00ff/TZ-2026-00001/1 | sha256sum} and so on. */
    @Test
    void anybodyCanCheckTheLotWithOrdinaryTools() {
        assertThat(Lot.order("00ff", "TZ-2026-00001", List.of(1, 2, 3, 4, 5))).containsExactly(3, 1, 2, 4, 5);
    }

    @Test
    void theOrderOfTheLotHoldsWithinEachSide() {
        var hearing = hearing(SelectionMethod.LOT, 1);
        apply(FOR, FOR, FOR, FOR, AGAINST, AGAINST);
        ParticipantOrder.place(hearing, applicants);
        var drawn = Lot.order(hearing.getLotSeed(), hearing.getCaseNumber(), List.of(1, 2, 3, 4)).subList(0, 2);

        assertThat(rules(hearing).byOrder()).containsAll(drawn).hasSize(3);
        assertThat(faults(hearing, rules(hearing).byOrder(), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SelectionMethod.class)
    void aSelectionOfOneSideOnlyIsRefusedWhateverTheMethod(SelectionMethod method) {
        var hearing = hearing(method, 1);
        apply(FOR, FOR);
        ParticipantOrder.place(hearing, applicants);

        assertThat(faults(hearing, Set.of(1, 2), "报名期内无人报名")).hasEntrySatisfying("participants",
                sentence -> assertThat(sentence).contains("只有“老年人代表”一方").contains("重新征集"));
    }

    @Test
    void afterASecondCallTheReasonIsEnough() {
        var hearing = hearing(SelectionMethod.FIRST_COME, 2);
        apply(FOR, FOR);
        ParticipantOrder.place(hearing, applicants);

        assertThat(faults(hearing, Set.of(1, 2), "两次征集均无人报名")).isEmpty();
        assertThat(faults(hearing, Set.of(1, 2), null)).containsOnlyKeys("absentSides");
    }

    @Test
    void aSideThatAppliedHasToBeRepresentedAlsoWhereSomebodyChooses() {
        var hearing = hearing(SelectionMethod.RECOMMENDATION, 1);
        apply(FOR, FOR, FOR, AGAINST);
        ParticipantOrder.place(hearing, applicants);

        assertThat(faults(hearing, Set.of(1, 3), "没有合适的")).hasEntrySatisfying("participants", sentence -> assertThat(sentence).contains("养老机构代表"));
        assertThat(faults(hearing, Set.of(2, 3, 4), null)).isEmpty();
    }

    @Test
    void whereTheOrderDecidesNobodyElseDoes() {
        var hearing = hearing(SelectionMethod.FIRST_COME, 1);
        apply(FOR, FOR, FOR, AGAINST);
        ParticipantOrder.place(hearing, applicants);

        assertThat(faults(hearing, Set.of(1, 3, 4), null)).hasEntrySatisfying("participants", sentence -> assertThat(sentence).contains("按报名先后").contains("1、2"));
    }

    @Test
    void noMoreThanTheAnnouncedPlacesAndNobodyWhoDidNotApply() {
        var hearing = hearing(SelectionMethod.RECOMMENDATION, 1);
        apply(FOR, FOR, FOR, AGAINST);
        ParticipantOrder.place(hearing, applicants);

        assertThat(faults(hearing, Set.of(1, 2, 3, 4), null)).hasEntrySatisfying("participants", sentence -> assertThat(sentence).contains("只有 2 个名额"));
        assertThat(faults(hearing, Set.of(1, 4, 9), null)).hasEntrySatisfying("participants", sentence -> assertThat(sentence).contains("编号 9"));
        assertThat(faults(hearing, Set.of(), null)).containsKey("participants");
    }

    private Map<String, String> faults(Hearing hearing, Set<Integer> chosen, String absentSides) {
        var check = new InputCheck();
        rules(hearing).check(check, chosen, absentSides);
        try {
            check.done();
            return Map.of();
        } catch (InvalidInputException invalid) {
            return invalid.errors();
        }
    }

    private SelectionRules rules(Hearing hearing) {
        return new SelectionRules(hearing, applicants);
    }

    private void apply(Side... sides) {
        for (var side : sides) {
            var number = applicants.size() + 1;
            applicants.add(new Participant("TZ-2026-00001", number, HearingOffice.application(side, number), ApplicationMedium.PORTAL, "key" + number,
                    Instant.parse("2026-03-10T01:00:00Z").plusSeconds(number)));
        }
    }

    private static Hearing hearing(SelectionMethod method, int rounds) {
        var plan = new HearingPlan("elderly", new Matter("方案", "理由", "草案", "说明"), new Schedule(LocalDate.of(2026, 4, 30), LocalTime.of(9, 0), "会议室",
                LocalDate.of(2026, 3, 20)), List.of(FOR, AGAINST), method, null, "电话", "hearing.host", "bureau.office");
        var hearing = new Hearing("TZ-2026-00001", plan, new Person("staff.elderly", "承办人", "elderly", Set.of()), Instant.parse("2026-03-02T01:00:00Z"), null);
        for (int round = 0; round < rounds; round++) {
            hearing.decide();
            hearing.open();
            hearing.closeApplications(method == SelectionMethod.LOT ? "00ff" : null);
            if (round + 1 < rounds) {
                hearing.sendBackToPrepare();
                hearing.proposeAgain();
            }
        }
        return hearing;
    }
}
