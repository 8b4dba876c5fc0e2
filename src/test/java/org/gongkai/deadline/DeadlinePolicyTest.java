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
