package org.gongkai.complaint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.gongkai.casefile.Opinions;
import org.gongkai.engine.Decision;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/** Keeps who did what in a complaint, and as what. */
@Component
class ComplaintActs {

    static final int OPINION_LIMIT = 2000;
    /** The first that fits is the capacity somebody handles a complaint in. */
    private static final Map<Predicate<Person>, String> HANDLING = new LinkedHashMap<>();
    private static final Map<Predicate<Person>, String> APPROVING = new LinkedHashMap<>();

    static {
        HANDLING.put(person -> person.hasAny(Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY), "政务公开办");
        HANDLING.put(person -> person.has(Role.SUPERVISION_GROUP), "政务督导组");
        HANDLING.put(person -> person.has(Role.BUREAU_OFFICE), "局办公室");
        APPROVING.put(person -> person.isIn(Groups.leaderOf(KeptAway.OFFICE)), "政务公开办分管局领导");
        APPROVING.put(person -> person.has(Role.BUREAU_HEAD), "局长");
        APPROVING.put(person -> person.has(Role.LEADING_GROUP_HEAD), "领导小组组长");
        APPROVING.put(person -> person.has(Role.LEADING_GROUP_DEPUTY), "领导小组副组长");
    }

    private final Opinions opinions;

    ComplaintActs(Opinions opinions) {
        this.opinions = opinions;
    }

    /**
     * @param decision null for a step that decides nothing
     * @param opinion what may stand unsealed, or null; what was found and what the citizen is told stands in its own rows
     * @param contentHash of the words signed, or null
     */
    void record(Complaint complaint, ComplaintStep step, Person person, Decision decision, String opinion, String contentHash) {
        var capacity = capacity(step == ComplaintStep.APPROVE ? APPROVING : HANDLING, person);
        opinions.record(complaint.getCaseNumber(), step, person, capacity, decision, opinion, contentHash);
    }

    private static String capacity(Map<Predicate<Person>, String> capacities, Person person) {
        return capacities.entrySet().stream().filter(entry -> entry.getKey().test(person)).map(Map.Entry::getValue).findFirst().orElse("局领导");
    }
}
