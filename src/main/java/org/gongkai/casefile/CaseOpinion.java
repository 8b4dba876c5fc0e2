package org.gongkai.casefile;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.engine.Decision;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Person;
import org.hibernate.annotations.Immutable;

/** What one person decided in one step of a case, and on which words. Never changed. */
@Entity
@Immutable
@Table(name = "case_opinion")
public class CaseOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private String taskKey;
    private String stepTitle;
    private String personId;
    private String personName;
    private String inPlaceOf;
    private String capacity;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private String opinion;
    private String contentHash;
    private Instant givenAt;

    protected CaseOpinion() {
    }

    CaseOpinion(String caseNumber, TaskStep step, Person person, String capacity, Decision decision, String opinion,
            String contentHash, Instant givenAt) {
        this.caseNumber = caseNumber;
        this.taskKey = step.taskKey();
        this.stepTitle = step.title();
        this.personId = person.id();
        this.personName = person.signature();
        this.inPlaceOf = person.inPlaceOfId();
        this.capacity = capacity;
        this.decision = decision;
        this.opinion = opinion;
        this.contentHash = contentHash;
        this.givenAt = givenAt;
    }

    public String getTaskKey() {
        return taskKey;
    }

    public String getStepTitle() {
        return stepTitle;
    }

    public String getPersonId() {
        return personId;
    }

    /** @return whether this person, or whoever it was or is done in place of, gave it */
    public boolean isBy(Person person) {
        return person.actsAsAnyOf(persons());
    }

    /** @return the accounts whose names stand under it: the person's, and of whoever it was given in place of */
    public Set<String> persons() {
        return inPlaceOf == null ? Set.of(personId) : Set.of(personId, inPlaceOf);
    }

    /** @return the name; of a substitute with the name of the absent */
    public String getPersonName() {
        return personName;
    }

    /** @return as what the person acted, e.g. 政务公开办主任 */
    public String getCapacity() {
        return capacity;
    }

    /** @return null for a step that records work and decides nothing */
    public Decision getDecision() {
        return decision;
    }

    public String getOpinion() {
        return opinion;
    }

    /** @return the hash of the words that were signed, or null */
    public String getContentHash() {
        return contentHash;
    }

    public Instant getGivenAt() {
        return givenAt;
    }
}
