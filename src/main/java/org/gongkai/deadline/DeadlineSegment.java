package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One stretch of a clock and what it rests on. Only a stop changes afterwards: it ends. */
@Entity
@Table(name = "deadline_segment")
class DeadlineSegment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "deadline_id")
    private Deadline deadline;
    private int position;
    @Enumerated(EnumType.STRING)
    private SegmentKind kind;
    @Column(name = "from_on")
    private LocalDate from;
    @Column(name = "to_on")
    private LocalDate to;
    private LocalDate expectedUntil;
    private int internalDays;
    private int statutoryDays;
    private String article;
    private String document;
    private String actorId;
    private Instant recordedAt;

    protected DeadlineSegment() {
    }

    DeadlineSegment(Deadline deadline, int position, SegmentKind kind, LocalDate from, SegmentBasis basis, Instant now) {
        this.deadline = deadline;
        this.position = position;
        this.kind = kind;
        this.from = from;
        this.article = basis.article();
        this.document = basis.document();
        this.actorId = basis.actorId();
        this.recordedAt = now;
    }

    void adding(int internal, int statutory) {
        internalDays = internal;
        statutoryDays = statutory;
    }

    void expect(LocalDate until) {
        expectedUntil = until;
    }

    void endOn(LocalDate day) {
        to = day;
    }

    /** @return for a stop: its last day, or the day it is expected to end */
    LocalDate until() {
        return to == null ? expectedUntil : to;
    }

    boolean isOpenStop() {
        return kind == SegmentKind.STOP && to == null;
    }

    /** @return its place among the segments of its clock, from 0 */
    int getPosition() {
        return position;
    }

    SegmentKind getKind() {
        return kind;
    }

    /** @return the day before the first day of this stretch: of the receipt, of the letter, of the opinion */
    LocalDate getFrom() {
        return from;
    }

    /** @return the last day of a stop, null while it lasts */
    LocalDate getTo() {
        return to;
    }

    int getInternalDays() {
        return internalDays;
    }

    int getStatutoryDays() {
        return statutoryDays;
    }

    String getArticle() {
        return article;
    }

    String getDocument() {
        return document;
    }
}
