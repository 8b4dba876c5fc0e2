package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
class QueryCodesTest {

    private static final AtomicInteger VISITORS = new AtomicInteger();

    @Autowired
    QueryCodes codes;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    private final String client = "192.0.2." + VISITORS.incrementAndGet();
    private final String caseNumber = "SQ-2019-9%04d".formatted(VISITORS.get());

    @Test
    void whoKnowsTheCodePasses() {
        var code = issue(caseNumber);

        assertThat(code).matches("[2-9A-HJ-NP-Z]{10}");
        for (var typed : new String[] {code, code.toLowerCase(Locale.ROOT), " " + code.substring(0, 5) + "-" + code.substring(5) + " "}) {
            assertThatCode(() -> codes.require(caseNumber, typed, client)).doesNotThrowAnyException();
            assertThatCode(() -> codes.require(" " + caseNumber.toLowerCase(Locale.ROOT), typed, client)).doesNotThrowAnyException();
        }
    }

    @Test
    void noTwoCodesAreAlike() {
        Set<String> seen = new HashSet<>();
        for (int time = 0; time < 100; time++) {
            assertThat(seen.add(issue(caseNumber))).isTrue();
        }
    }

    @Test
    void onlyTheNewestCodeOfACaseIsGood() {
        var lost = issue(caseNumber);
        var code = issue(caseNumber);

        assertThat(refused(caseNumber, lost).getStatusCode().value()).isEqualTo(404);
        assertThatCode(() -> codes.require(caseNumber, code, client)).doesNotThrowAnyException();
    }

    @Test
    void theCodeIsNotInTheDatabase() {
        var code = issue(caseNumber);

        var row = jdbc.queryForMap("select * from query_code where case_number = ?", caseNumber);
        assertThat(row.values().toString()).doesNotContain(code);
        assertThat((String) row.get("code_hash")).matches("[0-9a-f]{64}");
    }

    @Test
    void aCodeBelongsToItsCase() {
        var code = issue(caseNumber);
        var other = caseNumber.replace("SQ", "TS");
        issue(other);

        assertThat(refused(other, code).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void anUnknownCaseAnswersAsAWrongCodeDoes() {
        issue(caseNumber);
        var wrong = refused(caseNumber, "2222222222");
        for (var unknown : new String[] {"SQ-1999-00001", "", null, "x".repeat(5000), "SQ\u0000", "'; drop table query_code; --"}) {
            var said = refused(unknown, "2222222222");
            assertThat(said.getBody()).isEqualTo(wrong.getBody());
            assertThat(said.getHeaders()).isEqualTo(wrong.getHeaders());
        }
        assertThat(refused(caseNumber, null).getBody()).isEqualTo(wrong.getBody());
    }

    @Test
    void whoTriesTooOftenWaitsEvenWithTheRightCode() {
        var code = issue(caseNumber);
        for (int time = 0; time < WrongTries.FOR_A_CASE; time++) {
            assertThat(refused(caseNumber, "WRNG" + time).getStatusCode().value()).isEqualTo(404);
        }

        var waits = refused(caseNumber, code);
        assertThat(waits.getStatusCode().value()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.getHeaders().getFirst("Retry-After"))).isBetween(880, 900);
        assertThat(waits.getBody().getDetail()).contains("15 分钟");
        assertThatCode(() -> codes.require(caseNumber, code, "198.51.100.1")).as("its citizen, from elsewhere").doesNotThrowAnyException();
    }

    @Test
    void anUnknownCaseIsSlowedDownAlike() {
        for (int time = 0; time < WrongTries.FOR_A_CASE; time++) {
            assertThat(refused("SQ-1999-00002", "WRONG").getStatusCode().value()).isEqualTo(404);
        }
        assertThat(refused("SQ-1999-00002", "WRONG").getStatusCode().value()).isEqualTo(429);
    }

    @Test
    void aCodeComesIntoBeingWithItsCase() {
        assertThatThrownBy(() -> codes.issue(caseNumber)).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            codes.issue(caseNumber);
            status.setRollbackOnly();
        });
        assertThat(jdbc.queryForObject("select count(*) from query_code where case_number = ?", Integer.class, caseNumber)).isZero();
    }

    private String issue(String number) {
        return transaction.execute(status -> codes.issue(number));
    }

    private WrongQueryCodeException refused(String number, String code) {
        var refusal = catchThrowableOfType(WrongQueryCodeException.class, () -> codes.require(number, code, client));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
