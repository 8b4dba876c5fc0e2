package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which the organisation changes: by the security administrator, one at a time, into a state that the
 * {@link StaffingRules} and the {@link AbsenceRules} do not find worse, with a sentence on record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrganizationRevision {

    /** A change under way. */
    final class Open {

        private final Staffing before;
        private final List<Shortcoming> known;
        private final Person by;
        private final LocalDate today;

        private Open(Staffing before, List<Shortcoming> known, Person by, LocalDate today) {
            this.before = before;
            this.known = known;
            this.by = by;
            this.today = today;
        }

        Staffing before() {
            return before;
        }

        LocalDate today() {
            return today;
        }

        /** @param subject the unit, role or account that changes */
        void record(String subject, String sentence) {
            changes.record(by.id(), subject, sentence);
        }

        /**
         * @param field where the page shows what is wrong
         * @throws InvalidInputException when the organisation would be worse than before
         */
        void close(String field) {
            var worse = worse();
            if (!worse.isEmpty()) {
                throw new InvalidInputException(field, String.join("", worse) + "没有保存任何内容。");
            }
        }

        /** @return what the organisation lacks now and did not before, as Chinese sentences */
        List<String> worse() {
            return Shortcoming.worse(known, directory.shortcomings()).stream().map(this::sentence).toList();
        }

        private String sentence(Shortcoming fault) {
            return fault.since().equals(today) ? fault.sentence() + "。" : "自 %s 起，%s。".formatted(fault.since(), fault.sentence());
        }
    }

    private final StaffDirectory directory;
    private final OrganizationStates states;
    private final ChangeRecord changes;
    private final OfficeClock clock;

    OrganizationRevision(StaffDirectory directory, OrganizationStates states, ChangeRecord changes, OfficeClock clock) {
        this.directory = directory;
        this.states = states;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Waits for whoever is changing the organisation. To be called before anything of it is read: what has been read is not
     * read again in the same transaction.
     *
     * @throws NotAllowedException when it is not theirs to change
     */
    Open open(Person by) {
        if (!by.has(Role.SECADMIN)) {
            throw new NotAllowedException("机构、人员和岗位由安全保密管理员维护。");
        }
        states.lock().next();
        return new Open(directory.staffing(), directory.shortcomings(), by, clock.today());
    }

}
