package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GongkaiTest
@Rule({"R-49", "R-84", "B.10"})
class DeadlinePolicyTest {

    @Autowired
    DeadlinePolicy policy;

    @ParameterizedTest
    @CsvSource({"2019-09-10", "2019-09-11", "2026-11-23", "2031-01-01"})
    void publicationHasTenDaysByTheBureauAndTwentyByTheLaw(LocalDate startedOn) {
        assertThat(policy.termsFor(DeadlineKind.PUBLICATION, startedOn)).extracting(DeadlineTerms::internalDays, DeadlineTerms::statutoryDays,
                DeadlineTerms::reminderDays).containsExactly(10, 20, List.of(3, 1));
    }

    @ParameterizedTest
    @CsvSource({"REPLY, 2019-09-10, 15, 20, 六.2, 第三十三条", "CORRECTION_NOTICE, 2019-05-15, 7, 7, 第三十条, 第三十条",
            "THIRD_PARTY, 2019-05-15, 15, 15, 第三十二条, 第三十二条", "COMPLAINT_REPLY, 2019-09-10, 15, 15, 六.5, 国家法律没有规定",
            "CONSULTATION, 2019-09-01, 30, 30, 第十五条, 第十五条"})
    @Rule({"R-54", "R-66", "R-72", "B.3", "B.7"})
    void everyProcedureHasItsDaysFromTheDayTheRuleCameIntoForce(DeadlineKind kind, LocalDate inForce, int internalDays, int statutoryDays,
            String internalBasis, String statutoryBasis) {
        var terms = policy.termsFor(kind, inForce).within(kind);
        assertThat(terms).extracting(DeadlineTerms::internalDays, DeadlineTerms::statutoryDays).containsExactly(internalDays, statutoryDays);
        assertThat(terms.internalBasis()).contains(internalBasis);
        assertThat(terms.statutoryBasis()).contains(statutoryBasis);
        assertThat(policy.termsFor(kind, LocalDate.of(2031, 1, 1))).isEqualTo(terms);
        assertThatThrownBy(() -> policy.termsFor(kind, inForce.minusDays(1))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"29, 30", "29, 29", "30, 366"})
    @Rule({"R-66", "B.7"})
    void aTableThatGivesThePublicLessThanThirtyDaysIsRefused(int internalDays, int statutoryDays) {
        var terms = new DeadlineTerms(internalDays, statutoryDays, "x", "y", List.of());
        assertThatThrownBy(() -> terms.within(DeadlineKind.CONSULTATION)).isInstanceOf(IllegalStateException.class).hasMessageContaining("at least 30");
    }

    @Test
    void thereIsNoRuleForADayBeforeTheRulesWereInForce() {
        assertThatThrownBy(() -> policy.termsFor(DeadlineKind.PUBLICATION, LocalDate.of(2019, 9, 9))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"10, 21", "21, 20", "0, 20", "15, 30"})
    void aTableThatAllowsMoreThanTheLawIsRefused(int internalDays, int statutoryDays) {
        var terms = new DeadlineTerms(internalDays, statutoryDays, "x", "y", List.of());
        assertThatThrownBy(() -> terms.within(DeadlineKind.PUBLICATION)).isInstanceOf(IllegalStateException.class).hasMessageContaining("at most 20");
    }
}
