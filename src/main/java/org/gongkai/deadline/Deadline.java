package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One clock of one case, with the rules it began under, its segments, and both dates derived from them (R-49, B.10). */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private int version;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    /** The kind while it runs, null afterwards: the database lets one clock of a kind run. */
    @Enumerated(EnumType.STRING)
    private DeadlineKind runningKind;
    private String unitCode;
    private LocalDate startedOn;
    private boolean backwards;
    @Embedded
    private ClockTerms terms;
    private LocalDate firstInternalDue;
    private LocalDate firstStatutoryDue;
    @Embedded
    private ClockDates dates;
    private String lastPoint;
    private Instant endedAt;
    // Read with one more statement for all clocks of a list.
    @OneToMany(mappedBy = "deadline", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<DeadlineSegment> segments = new ArrayList<>();

    protected Deadline() {
    }

    /** @param from the day it counts from, or the day of the event when it counts backwards */
    Deadline(String caseNumber, DeadlineKind kind, String unitCode, LocalDate startedOn, boolean backwards, LocalDate from,
            DeadlineTerms terms, Instant now, WorkingCalendar calendar) {
        this.caseNumber = caseNumber;
        this.kind = kind;
        this.runningKind = kind;
        this.unitCode = unitCode;
        this.startedOn = startedOn;
        this.backwards = backwards;
        this.terms = ClockTerms.of(terms);
        segments().add(SegmentKind.RUN, from, new SegmentBasis(terms.statutoryBasis(), null, Journal.SYSTEM), now);
        derive(calendar);
        this.firstInternalDue = dates.internalDue();
        this.firstStatutoryDue = dates.statutoryDue();
    }

    void derive(WorkingCalendar calendar) {
        dates = ClockDates.of(this, calendar);
    }

    /** The dates by a later edition of the calendar; what citizens have been promised is not shortened by it. */
    void follow(WorkingCalendar calendar) {
        var derived = ClockDates.of(this, calendar);
        dates = kind.promisedToCitizens() && derived.statutoryDue().isBefore(dates.statutoryDue()) ? dates.keptBy(calendar) : derived;
    }

    void end(Instant now) {
        if (endedAt == null) {
            var over = OfficeClock.endOf(dates.statutoryDue()).minusMillis(1);
            endedAt = kind.periodOfThePublic() && now.isAfter(over) ? over : now;
            runningKind = null;
        }
    }

    void handTo(String unit) {
        unitCode = unit;
    }

    void told(WatchPoint point) {
        lastPoint = point.name();
    }

    boolean hasTold(WatchPoint point) {
        return point.name().equals(lastPoint);
    }

    /** @return the light at this instant, by the projected dates while it stands; a clock that has ended keeps its light */
    public Light light(Instant now) {
        var day = OfficeClock.dateOf(endedAt == null ? now : endedAt);
        if (kind.periodOfThePublic() && !isRunning()) {
            return Light.GREEN;
        }
        if (day.isAfter(dates.statutoryDue())) {
            return kind.periodOfThePublic() ? Light.YELLOW : Light.RED;
        }
        return day.isBefore(dates.warnFrom()) ? Light.GREEN : Light.YELLOW;
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** @return whether no day counts at present; both dates are then projected (预计) */
    public boolean isStopped() {
        return isRunning() && segments().openStop().isPresent();
    }

    /** @return whether one rule gives the one date */
    public boolean hasOneDate() {
        return dates.internalDue().equals(dates.statutoryDue()) && terms.internalBasis().equals(terms.statutoryBasis());
    }

    /** @return whether a date is another than at the start */
    public boolean isMoved() {
        return !firstInternalDue.equals(dates.internalDue()) || !firstStatutoryDue.equals(dates.statutoryDue());
    }

    ClockSegments segments() {
        return new ClockSegments(this, segments);
    }

    ClockCourse course() {
        return segments().course();
    }

    SegmentArithmetic arithmetic(WorkingCalendar calendar) {
        return new SegmentArithmetic(calendar, kind.unit(), course());
    }

    /** @return by which edition of the calendar its dates were derived */
    int edition() {
        return dates.calendarEdition();
    }

    boolean isOlderThan(WorkingCalendar calendar) {
        return edition() < calendar.edition();
    }

    Long id() {
        return id;
    }

    /** @return the rules it began under */
    ClockTerms terms() {
        return terms;
    }

    /** @return the day after which days count: of the start, or of the last restart */
    LocalDate begunOn() {
        return backwards ? startedOn : course().from();
    }

    /** @return whether it counts from an event back to the day by which something must be done */
    boolean countsBackwards() {
        return backwards;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public DeadlineKind getKind() {
        return kind;
    }

    /** @return the code of the unit whose head is warned */
    public String getUnitCode() {
        return unitCode;
    }

    /** @return the day the clock started at first; the day itself is not counted */
    public LocalDate getStartedOn() {
        return startedOn;
    }

    /** @return days to the date of the law, in the unit of the kind, without extensions */
    public int getStatutoryDays() {
        return terms.statutoryDays();
    }

    /** @return the bureau's rule, in Chinese */
    public String getInternalBasis() {
        return terms.internalBasis();
    }

    /** @return the article of the law, in Chinese */
    public String getStatutoryBasis() {
        return terms.statutoryBasis();
    }

    /** @return the bureau's own date; the day ends at 24:00 in Shanghai; projected while the clock stands */
    public LocalDate getInternalDue() {
        return dates.internalDue();
    }

    /** @return the date of the law; the day ends at 24:00 in Shanghai; projected while the clock stands */
    public LocalDate getStatutoryDue() {
        return dates.statutoryDue();
    }

    /** @return the bureau's own date as it was at the start */
    public LocalDate getFirstInternalDue() {
        return firstInternalDue;
    }

    /** @return the date of the law as it was at the start */
    public LocalDate getFirstStatutoryDue() {
        return firstStatutoryDue;
    }

    /** @return whether a date lies past the last loaded holiday notice (暂定) */
    public boolean isProvisional() {
        return dates.provisional();
    }

    /** @return whether this one of its dates does; all of its year, while a later edition has not been followed yet */
    boolean isProvisional(LocalDate date, WorkingCalendar calendar) {
        return isProvisional() && (calendar.isProvisional(date) || isOlderThan(calendar) && date.getYear() == getStatutoryDue().getYear());
    }

    /** @return the date of the law as texts write it, marked where it is 暂定 */
    public String writtenStatutoryDue() {
        return getStatutoryDue() + WorkingCalendar.mark(isProvisional());
    }

    /** @return one of its dates as texts write it, e.g. 2027-01-07（暂定） */
    String written(LocalDate date, WorkingCalendar calendar) {
        return date + WorkingCalendar.mark(isProvisional(date, calendar));
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
