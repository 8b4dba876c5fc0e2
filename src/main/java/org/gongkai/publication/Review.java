package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.gongkai.engine.Decision;
import org.gongkai.organization.Person;
import org.hibernate.annotations.Immutable;

/** One opinion on an item: who, when, in which capacity, and over which words (design: a signature binds words). */
@Entity
@Immutable
@Table(name = "publication_review")
public class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private ReviewStep step;
    private String reviewerId;
    private String reviewerName;
    private String inPlaceOf;
    private String capacity;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    private String opinion;
    @Enumerated(EnumType.STRING)
    private Secrecy secrecy;
    @Enumerated(EnumType.STRING)
    private SecrecyBasis secrecyBasis;
    private String checks;
    private String documentNumber;
    private LocalDate documentDate;
    private String authority;
    private int versionNumber;
    private String contentHash;
    private Instant reviewedAt;

    protected Review() {
    }

    Review(PublicationItem item, String contentHash, Person reviewer, String capacity, ReviewAnswers answers, Instant now) {
        this.caseNumber = item.getCaseNumber();
        this.step = answers.step();
        this.reviewerId = reviewer.id();
        this.reviewerName = reviewer.signature();
        this.inPlaceOf = reviewer.inPlaceOfId();
        this.capacity = capacity;
        this.decision = answers.decision();
        this.opinion = answers.opinion();
        this.secrecy = answers.secrecy();
        this.secrecyBasis = answers.secrecyBasis();
        this.checks = String.join(",", answers.ticked());
        this.documentNumber = answers.documentNumber();
        this.documentDate = answers.documentDate();
        this.authority = answers.authority();
        this.versionNumber = item.getCurrentVersion();
        this.contentHash = contentHash;
        this.reviewedAt = now;
    }

    boolean approves(ReviewStep wanted) {
        return step == wanted && decision == Decision.APPROVE;
    }

    public ReviewStep getStep() {
        return step;
    }

    String getCaseNumber() {
        return caseNumber;
    }

    public String getReviewerId() {
        return reviewerId;
    }

    /** @return whether this person, or whoever it was or is done in place of, gave it */
    boolean isBy(Person person) {
        return person.actsAsAnyOf(persons());
    }

    /** @return the accounts whose names stand under it: the reviewer's, and of whoever it was given in place of */
    Set<String> persons() {
        return inPlaceOf == null ? Set.of(reviewerId) : Set.of(reviewerId, inPlaceOf);
    }

    /** @return the name; of a substitute with the name of the absent */
    public String getReviewerName() {
        return reviewerName;
    }

    /** @return in which capacity, in Chinese, e.g. 社会救助科负责人 */
    public String getCapacity() {
        return capacity;
    }

    public Decision getDecision() {
        return decision;
    }

    public String getOpinion() {
        return opinion;
    }

    /** @return the secrecy verdict, or null where none is asked */
    public Secrecy getSecrecy() {
        return secrecy;
    }

    /** @return the law the verdict rests on, or null where none was named */
    public SecrecyBasis getSecrecyBasis() {
        return secrecyBasis;
    }

    /** @return the form keys of the checks that were ticked, separated by commas */
    public String getChecks() {
        return checks;
    }

    /** @return the checks that were ticked, in Chinese words, in the order of the form's keys */
    public List<String> checkWords() {
        return checks == null || checks.isEmpty() ? List.of()
                : Arrays.stream(checks.split(",")).map(key -> step.checks().getOrDefault(key, key)).toList();
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public LocalDate getDocumentDate() {
        return documentDate;
    }

    public String getAuthority() {
        return authority;
    }

    public int getVersionNumber() {
        return versionNumber;
    }

    public String getContentHash() {
        return contentHash;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }
}
