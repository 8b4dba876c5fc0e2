package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.Rule;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 条例 第三十一条. */
@Rule({"R-50", "B.3"})
class ReceiptDateTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @ParameterizedTest
    @CsvSource({
            "COUNTER,  2026-03-05,           , 2026-03-05",
            "COUNTER,  2026-03-05, 2026-03-06, 2026-03-05",
            "POST,     2026-03-05,           , 2026-03-05",
            "LETTER,   2026-03-05, 2026-03-05, 2026-03-05",
            "LETTER,   2026-03-05, 2026-03-06, 2026-03-06",
            "ONLINE,   2026-03-05, 2026-03-09, 2026-03-09",
            "FAX,      2026-03-05, 2026-03-06, 2026-03-06",
            "EMAIL,    2026-03-05, 2026-03-06, 2026-03-06",
            "TELEGRAM, 2026-03-05, 2026-03-06, 2026-03-06",
            "PHONE,    2026-03-05, 2026-03-05, 2026-03-05"})
    void theMediumDecidesWhichDayCounts(Medium medium, LocalDate arrived, LocalDate confirmed, LocalDate receipt) {
        assertThat(ReceiptDate.of(new Reception(medium, arrived, confirmed))).contains(receipt);
    }

    @ParameterizedTest
    @EnumSource(value = Medium.class, names = {"LETTER", "ONLINE", "FAX", "EMAIL", "TELEGRAM", "PHONE"})
    void withoutAConfirmationThereIsNoReceiptButTheArrivalIsWatched(Medium medium) {
        var reception = new Reception(medium, LocalDate.parse("2026-03-05"), null);
        assertThat(ReceiptDate.of(reception)).isEqualTo(Optional.empty());
        assertThat(ReceiptDate.provisional(reception)).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-11,           , arrivedOn, 不能晚于今天",
            "2026-02-07,           , arrivedOn, 不能早于 2026-02-08",
            "2016-03-05,           , arrivedOn, 请核对年份",
            "          ,           , arrivedOn, 请填写",
            "2026-03-05, 2026-03-04, confirmedOn, 不能早于到达日期",
            "2026-03-05, 2026-03-11, confirmedOn, 不能晚于今天"})
    void aDayOutsideTheWindowIsRefused(LocalDate arrived, LocalDate confirmed, String field, String message) {
        var check = new InputCheck();
        ReceiptDate.check(check, new Reception(Medium.LETTER, arrived, confirmed), TODAY);
        assertThatThrownBy(check::done).isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors().get(field)).contains(message));
    }

    @Test
    void theEdgesOfTheWindowAreInside() {
        for (var arrived : new LocalDate[] {TODAY, TODAY.minusDays(30)}) {
            var check = new InputCheck();
            ReceiptDate.check(check, new Reception(Medium.LETTER, arrived, TODAY), TODAY);
            check.done();
        }
    }
}
