package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;

import org.gongkai.GongkaiTest;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waits for another change looks at the organisation as that change has left it. */
@GongkaiTest
class TwoAdministratorsAtATimeTest {

    /** Long enough for the second to come to where it waits; when it is slower it has the easier case. */
    private static final long HEAD_START = 1500;

    @Autowired
    private Appointments appointments;
    @Autowired
    private AccountKeeping accounts;
    @Autowired
    private Organization organization;
    @Autowired
    private StaffDirectory directory;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OfficeClock clock;

    @Test
    void theSecondAppointmentKnowsTheFirst() {
        var account = "twice." + System.nanoTime();
        var keeper = organization.person("secadmin");
        accounts.open(new Colleague(account, "人员" + account, null, null, true), "{noop}", keeper);
        var wanted = new Appointment(account, Role.TECH_GROUP, null, clock.today(), null, null, null, false);

        var second = transaction.execute(status -> {
            appointments.appoint(wanted, keeper);
            var other = CompletableFuture.supplyAsync(() -> catchThrowable(() -> appointments.appoint(wanted, keeper)));
            pause();
            return other;
        });

        assertThat(second.join()).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.errors().toString()).contains("重复担任"));
        assertThat(directory.staffing().postsOf(account)).hasSize(1);
    }

    private static void pause() {
        try {
            Thread.sleep(HEAD_START);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
