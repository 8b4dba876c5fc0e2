package org.gongkai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongkai.organization.Person;
import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.HolidayNotice;

/**
 * A notice as the bureau has taken it in: proposed by one person with the text it was read from, in force when another one
 * has confirmed it. What is in force is never changed; a later notice corrects it.
 */
@Entity
@Table(name = "holiday_notice")
public class NoticeEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    @Column(name = "row_version")
    private int version;
    private int noticeYear;
    private String number;
    private LocalDate issuedOn;
    private String title;
    private boolean local;
    private String sourceText;
    private String proposedBy;
    private Instant proposedAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private String withdrawnBy;
    private Instant withdrawnAt;
    private Integer edition;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "holiday_notice_day", joinColumns = @JoinColumn(name = "notice_id"))
    private List<Day> days = new ArrayList<>();

    /** How far it has come. */
    public enum State {
        PROPOSED("等待确认"), IN_FORCE("已生效"), WITHDRAWN("已撤回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** @return the Chinese title */
        public String title() {
            return title;
        }
    }

    /** One day it names. */
    @Embeddable
    record Day(LocalDate dayOn, @Enumerated(EnumType.STRING) DayKind kind, String festival) {
    }

    protected NoticeEntry() {
    }

    NoticeEntry(HolidayNotice notice, List<CalendarDay> days, String sourceText, Person by, Instant now) {
        this.noticeYear = notice.year();
        this.number = notice.number();
        this.issuedOn = notice.issuedOn();
        this.title = notice.title();
        this.local = notice.local();
        this.sourceText = sourceText;
        this.proposedBy = by.id();
        this.proposedAt = now;
        days.forEach(day -> this.days.add(new Day(day.date(), day.kind(), day.festival())));
    }

    void confirm(Person by, int asEdition, Instant now) {
        confirmedBy = by.id();
        confirmedAt = now;
        edition = asEdition;
    }

    void withdraw(Person by, Instant now) {
        withdrawnBy = by.id();
        withdrawnAt = now;
    }

    /** @return the document */
    public HolidayNotice notice() {
        return new HolidayNotice(noticeYear, number, issuedOn, title, local);
    }

    /** @return the days it names, by date */
    public List<CalendarDay> days() {
        var notice = notice();
        return days.stream().map(day -> new CalendarDay(day.dayOn(), day.kind(), day.festival(), notice)).sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    public State state() {
        if (confirmedAt != null) {
            return State.IN_FORCE;
        }
        return withdrawnAt == null ? State.PROPOSED : State.WITHDRAWN;
    }

    /** @return whether it waits for the second person */
    public boolean isOpen() {
        return state() == State.PROPOSED;
    }

    public boolean isInForce() {
        return state() == State.IN_FORCE;
    }

    public boolean isWithdrawn() {
        return state() == State.WITHDRAWN;
    }

    public Long getId() {
        return id;
    }

    /** @return the text it was read from */
    public String getSourceText() {
        return sourceText;
    }

    /** @return the account of whoever took it in */
    public String getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    /** @return the account of the second person, null before */
    public String getConfirmedBy() {
        return confirmedBy;
    }

    public Instant getConfirmedAt() {
        return confirmedAt;
    }

    public String getWithdrawnBy() {
        return withdrawnBy;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** @return the edition of the calendar that began with it, null before it is in force */
    public Integer getEdition() {
        return edition;
    }
}
