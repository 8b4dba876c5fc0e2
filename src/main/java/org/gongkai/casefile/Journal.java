package org.gongkai.casefile;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.gongkai.organization.Organization;
import org.gongkai.problem.Correlation;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The journal of each case: append-only, written with what it reports. */
@Service
public class Journal {

    /** Acts where no person does: timers, publication, start-up. */
    public static final String SYSTEM = "system";
    /** Acts where a citizen does, through the portal; who that is stays in the case's own rows. */
    public static final String CITIZEN = "citizen";
    private static final int PARTICIPATIONS = 200;
    private static final Map<String, String> NAMES = Map.of(SYSTEM, "系统", CITIZEN, "当事人");

    private final JournalEntries entries;
    private final Organization organization;
    private final OfficeClock clock;

    Journal(JournalEntries entries, Organization organization, OfficeClock clock) {
        this.entries = entries;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Writes a line in the transaction of what it reports: both are kept or neither.
     *
     * @param actorId the account that acts, {@link #CITIZEN}, {@link #SYSTEM} or null for the system
     * @param sentence a Chinese sentence for people, without personal data of citizens
     * @param technical one line for engineers, e.g. {@code task=... hash=...}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNumber, String actorId, String sentence, String technical) {
        entries.save(entry(caseNumber, actorId, sentence, technical));
    }

    /** Writes a line that stays although what it reports was refused and is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(String caseNumber, String actorId, String sentence, String technical) {
        entries.save(entry(caseNumber, actorId, sentence, technical));
    }

    /** @return all lines of the case, oldest first */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(String caseNumber) {
        return entries.findByCaseNumberOrderById(caseNumber);
    }

    private JournalEntry entry(String caseNumber, String actorId, String sentence, String technical) {
        var actor = actorId == null ? SYSTEM : actorId;
        var name = NAMES.containsKey(actor) ? NAMES.get(actor) : organization.nameOf(actor);
        // The database keeps microseconds; who reads the line within its transaction must read the same.
        return new JournalEntry(caseNumber, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, name, sentence, technical,
                Correlation.current().orElse(null));
    }

    /** @return the two hundred cases somebody has acted in last, the latest first */
    @Transactional(readOnly = true)
    public List<Participation> participations(String actorId) {
        return entries.ofActor(actorId, Limit.of(PARTICIPATIONS));
    }
}
