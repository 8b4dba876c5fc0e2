package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.gongkai.GongkaiTest;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
class OncePerFormTest {

    private static final String CLIENT = "203.0.113.1";

    @Autowired
    OncePerForm forms;
    @Autowired
    QueryCodes codes;
    @Autowired
    CaseNumbers numbers;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;

    private final UUID page = UUID.randomUUID();
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void aSecondClickOpensNoSecondCaseAndShowsTheSameCode() {
        var first = forms.openCase(page, CLIENT, this::open);
        var second = forms.openCase(page, CLIENT, this::open);

        assertThat(second).isEqualTo(first);
        assertThat(opened).hasValue(1);
        assertThatCode(() -> codes.require(first.caseNumber(), second.queryCode(), CLIENT)).doesNotThrowAnyException();
        assertThat(first.toString()).doesNotContain(first.queryCode());
    }

    @Test
    void twoClicksInTheSameMomentOpenOneCase() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Receipt> click = () -> forms.openCase(page, CLIENT, this::open);
            var receipts = threads.invokeAll(IntStream.range(0, 4).mapToObj(time -> click).toList());
            var first = receipts.get(0).get();
            for (var receipt : receipts) {
                assertThat(receipt.get()).isEqualTo(first);
            }
            assertThat(jdbc.queryForObject("select count(*) from submitted_form where reference = ?", Integer.class, first.caseNumber())).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoPagesAndPagesWithoutAKeyAreTwoCases() {
        var one = forms.openCase(page, CLIENT, this::open);
        assertThat(forms.openCase(UUID.randomUUID(), CLIENT, this::open).caseNumber()).isNotEqualTo(one.caseNumber());
        var api = forms.openCase(null, CLIENT, this::open);
        assertThat(forms.openCase(null, CLIENT, this::open).queryCode()).isNotEqualTo(api.queryCode()).isNotNull();
        assertThat(opened).hasValue(4);
    }

    @Test
    void whoeverSendsThePageLaterSeesTheNumberAndNoCode() {
        var first = forms.openCase(page, CLIENT, this::open);
        jdbc.update("update submitted_form set submitted_at = ? where form_key = ?",
                java.sql.Timestamp.from(clock.instant().minus(Duration.ofMinutes(31))), page.toString());

        assertThat(forms.openCase(page, CLIENT, this::open)).isEqualTo(new Receipt(first.caseNumber(), null));
    }

    @Test
    void whatIsRefusedLeavesNothingBehindAndThePageCanBeSentAgain() {
        Supplier<String> refused = () -> {
            open();
            throw new InvalidInputException("subject", "请填写所需信息的名称。");
        };
        for (int time = 0; time < 300; time++) {
            assertThatThrownBy(() -> forms.openCase(page, CLIENT, refused)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(jdbc.queryForObject("select count(*) from submitted_form where form_key = ?", Integer.class, page.toString())).isZero();
        assertThat(forms.openCase(page, CLIENT, this::open).queryCode()).hasSize(10);
    }

    @Test
    void aBrokenRuleOfTheDatabaseIsNotTakenForASecondClick() {
        assertThatThrownBy(() -> forms.openCase(page, CLIENT, () -> {
            jdbc.update("insert into query_code (case_number) values ('SQ-2019-00001')");
            return "SQ-2019-00001";
        })).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anOpinionComesToTheNumberOfTheFirstTime() {
        assertThat(forms.take(page, CLIENT, () -> "ZQ-2019-00001 / 1")).isEqualTo("ZQ-2019-00001 / 1");
        assertThat(forms.take(page, CLIENT, () -> "ZQ-2019-00001 / 2")).isEqualTo("ZQ-2019-00001 / 1");
        assertThat(forms.take(null, CLIENT, () -> "ZQ-2019-00001 / 3")).isEqualTo("ZQ-2019-00001 / 3");
    }

    @Test
    void tooManyAreRefusedBeforeAnythingIsDone() {
        var strict = new OncePerForm(new SubmissionLimit(clock, new LimitsTest.Allowance(2, 30)), codes, jdbc, transaction, clock);
        strict.openCase(page, CLIENT, this::open);
        strict.openCase(page, CLIENT, this::open);
        strict.take(null, CLIENT, () -> "ZQ-2019-00001 / 4");

        assertThatThrownBy(() -> strict.openCase(null, CLIENT, this::open)).isInstanceOf(TooManySubmissionsException.class);
        assertThatThrownBy(() -> strict.take(null, CLIENT, () -> "x")).isInstanceOf(TooManySubmissionsException.class);
        assertThat(strict.openCase(page, CLIENT, this::open).queryCode()).as("who only comes back to the receipt").isNotNull();
        assertThat(opened).hasValue(1);
    }

    private String open() {
        opened.incrementAndGet();
        return numbers.next(CaseKind.DISCLOSURE_REQUEST);
    }
}
