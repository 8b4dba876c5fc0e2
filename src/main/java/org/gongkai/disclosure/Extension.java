package org.gongkai.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.organization.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An extension of the period of reply: asked for, consented to by two persons, and in force only when the
 * applicant was told before the old date.
 */
@Entity
@Table(name = "disclosure_extension")
public class Extension {
    /** How far it has come. */
    public enum State {
        REQUESTED("待分管领导审批"),
        APPROVED("待公开办主任同意"),
        CONSENTED("待告知申请人"),
        EFFECTIVE("已延期"),
        REFUSED("不同意延期"),
        LAPSED("未在期限内告知，延期无效");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private int days;
    private String reason;
    private String requestedBy;
    private String requestedInPlaceOf;
    private Instant requestedAt;
    @Enumerated(EnumType.STRING)
    private State state;
    private String approvedBy;
    private String approvedInPlaceOf;
    private LocalDate dueBefore;
    private LocalDate dueAfter;

    protected Extension() {
    }

    Extension(String caseNumber, int days, String reason, Person asker, Instant requestedAt, LocalDate dueBefore, LocalDate dueAfter) {
        this.caseNumber = caseNumber;
        this.days = days;
        this.reason = reason;
        this.requestedBy = asker.id();
        this.requestedInPlaceOf = asker.inPlaceOfId();
        this.requestedAt = requestedAt;
        this.dueBefore = dueBefore;
        this.dueAfter = dueAfter;
        this.state = State.REQUESTED;
    }

    void approve(Person person) {
        move(State.APPROVED, State.REQUESTED);
        approvedBy = person.id();
        approvedInPlaceOf = person.inPlaceOfId();
    }

    void consent() {
        move(State.CONSENTED, State.APPROVED);
    }

    void refuse() {
        move(State.REFUSED, State.REQUESTED, State.APPROVED);
    }

    /** The notice counts as sent in time. */
    void takeEffect(LocalDate before, LocalDate after) {
        move(State.EFFECTIVE, State.CONSENTED);
        dueBefore = before;
        dueAfter = after;
    }

    void lapse() {
        move(State.LAPSED, State.REQUESTED, State.APPROVED, State.CONSENTED);
    }

    /** The dates may have moved since it was asked for, e.g. by a stop: what the letter says is worked out again. */
    void redate(LocalDate before, LocalDate after) {
        dueBefore = before;
        dueAfter = after;
    }

    private void move(State next, State... from) {
        if (!List.of(from).contains(state)) {
            throw new IllegalStateException("The extension of %s is %s".formatted(caseNumber, state));
        }
        state = next;
    }

    /** @return whether this person, or somebody it acts for, has asked for it or approved it, in the own name or in another's */
    boolean involves(Person person) {
        return person.actsAsAnyOf(Stream.of(requestedBy, requestedInPlaceOf, approvedBy, approvedInPlaceOf).filter(Objects::nonNull).toList());
    }

    /** @return whether it is on its way, so that no second one can be asked for */
    public boolean pending() {
        return state == State.REQUESTED || state == State.APPROVED || state == State.CONSENTED;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** @return working days, 1 to 15 */
    public int getDays() {
        return days;
    }

    public String getReason() {
        return reason;
    }

    public String getRequestedBy() {
        return requestedBy;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public State getState() {
        return state;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    /** @return the bureau's date it starts from */
    public LocalDate getDueBefore() {
        return dueBefore;
    }

    /** @return the date the applicant is told, which binds the bureau */
    public LocalDate getDueAfter() {
        return dueAfter;
    }
}
