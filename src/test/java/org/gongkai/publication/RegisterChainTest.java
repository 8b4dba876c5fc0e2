package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.publication.RegisterCheck.Fault;
import org.gongkai.publication.RegisterCheck.Finding;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@GongkaiTest
@Rule({"R-116", "R-117"})
class RegisterChainTest {

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    Register register;
    @Autowired
    RegisterEntries entries;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void threeMoreEntries() {
        for (int item = 0; item < 3; item++) {
            var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
            office.reviews(caseNumber);
            office.fires(caseNumber, "serviceTask_publish");
        }
    }

    @Test
    void serialNumbersRunWithoutAGapAndTheChainIsIntact() {
        var all = entries.findAllByOrderBySerial();
        for (int index = 0; index < all.size(); index++) {
            assertThat(all.get(index).getSerial()).isEqualTo(index + 1);
        }
        assertThat(register.verify()).isEqualTo(new RegisterCheck(true, all.size(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title = '另一个标题'", "head_signer = 'x'", "content_hash = 'x'", "published_at = registered_at - interval '1' day",
            "entry_hash = 'x'", "previous_hash = 'x'", "address = '/x'"})
    void aChangedEntryIsFound(String change) {
        var serial = last() - 1;
        assertThat(after("update register_entry set %s where serial = %d".formatted(change, serial)))
                .extracting(Finding::serial, Finding::fault).contains(org.assertj.core.groups.Tuple.tuple(serial, Fault.CHANGED));
    }

    @Test
    void aMissingEntryIsFound() {
        var serial = last() - 1;
        assertThat(after("delete from register_entry where serial = " + serial))
                .extracting(Finding::serial, Finding::fault).containsExactly(org.assertj.core.groups.Tuple.tuple(serial, Fault.MISSING));
    }

    @Test
    void entriesCutOffAtTheEndAreFound() {
        var serial = last();
        assertThat(after("delete from register_entry where serial >= " + (serial - 1)))
                .extracting(Finding::serial, Finding::fault).containsExactly(org.assertj.core.groups.Tuple.tuple(serial - 1, Fault.CUT));
    }

    @Test
    void anItemThatIsNotPublishedCannotBeEntered() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> register.enter(caseNumber))).hasMessageContaining("404");
    }

    @Test
    void anItemIsEnteredOnlyOnce() {
        var entered = entries.findAllByOrderBySerial();
        transaction.executeWithoutResult(status -> register.enter(entered.get(0).getCaseNumber()));
        assertThat(entries.findAllByOrderBySerial()).hasSameSizeAs(entered);
    }

    /** What the check finds after a change to the table, which is then taken back. */
    private List<Finding> after(String tampering) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.update(tampering);
            return register.verify().findings();
        });
    }

    private long last() {
        var all = entries.findAllByOrderBySerial();
        return all.get(all.size() - 1).getSerial();
    }
}
