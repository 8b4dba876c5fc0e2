package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What an edition of the calendar has moved; written once for each clock and never changed. */
@Entity
@Immutable
@Table(name = "redated_clock")
class Redated {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long deadlineId;
    private int edition;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    private LocalDate internalBefore;
    private LocalDate internalAfter;
    private LocalDate statutoryBefore;
    private LocalDate statutoryAfter;
    private Instant recordedAt;

    protected Redated() {
    }

    Redated(DateMove move, int edition, Instant now) {
        this.deadlineId = move.deadlineId();
        this.edition = edition;
        this.caseNumber = move.caseNumber();
        this.kind = move.kind();
        this.internalBefore = move.before().internal();
        this.internalAfter = move.after().internal();
        this.statutoryBefore = move.before().statutory();
        this.statutoryAfter = move.after().statutory();
        this.recordedAt = now;
    }

    DateMove move() {
        return new DateMove(deadlineId, caseNumber, kind, new DateMove.Dates(internalBefore, statutoryBefore), new DateMove.Dates(internalAfter, statutoryAfter));
    }
}
