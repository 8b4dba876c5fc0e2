package org.gongkai.deadline;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The clocks whose points come. Whoever holds a clock's row need not ask for it again in the same transaction: nobody else
 * can have moved it, and twenty thousand points may come at once.
 */
@Component
class LockedClocks {

    private final Deadlines deadlines;

    LockedClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Waits for whoever moves the clock at this moment; holds it until the end of the transaction. */
    Optional<Deadline> lock(String caseNumber) {
        var found = deadlines.lockWatched(caseNumber);
        found.ifPresent(this::hold);
        return found;
    }

    /** @return the clock that runs and is watched, without a question when this transaction holds it */
    Optional<Deadline> running(String caseNumber) {
        return held().filter(clock -> clock.isRunning() && clock.getCaseNumber().equals(caseNumber)).or(() -> deadlines.watched(caseNumber));
    }

    private Optional<Deadline> held() {
        return Optional.ofNullable((Deadline) TransactionSynchronizationManager.getResource(this));
    }

    private void hold(Deadline clock) {
        release();
        TransactionSynchronizationManager.bindResource(this, clock);
        TransactionSynchronizationManager.registerSynchronization(new Release());
    }

    private void release() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** Another transaction that begins inside this one knows nothing of it. */
    private final class Release implements TransactionSynchronization {

        @Override
        public void suspend() {
            release();
        }

        @Override
        public void afterCompletion(int status) {
            release();
        }
    }
}
