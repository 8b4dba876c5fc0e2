package org.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;

/** One clock of one case, with the rules it began under and both dates derived from them (R-49, B.10). */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;
    private String unitCode;
    private LocalDate startedOn;
    private int internalDays;
    private int statutoryDays;
    private String internalBasis;
    private String statutoryBasis;
    private String reminderDays;
    private LocalDate internalDue;
    private LocalDate statutoryDue;
    private LocalDate warnFrom;
    private boolean provisional;
    private Instant lastPointAt;
    private Instant endedAt;

    protected Deadline() {
    }

    Deadline(String caseNumber, DeadlineKind kind, String unitCode, LocalDate startedOn, DeadlineTerms terms,
            WorkingCalendar calendar) {
        this.caseNumber = caseNumber;
        this.kind = kind;
        this.unitCode = unitCode;
        this.startedOn = startedOn;
        this.internalDays = terms.internalDays();
        this.statutoryDays = terms.statutoryDays();
        this.internalBasis = terms.internalBasis();
        this.statutoryBasis = terms.statutoryBasis();
        this.reminderDays = terms.reminderDays().stream().map(String::valueOf).collect(Collectors.joining(","));
        derive(calendar);
    }

    private void derive(WorkingCalendar calendar) {
        var statutory = calendar.workingDaysAfter(startedOn, statutoryDays);
        this.internalDue = calendar.workingDaysAfter(startedOn, internalDays).due();
        this.statutoryDue = statutory.due();
        this.provisional = statutory.provisional();
        this.warnFrom = reminderDays().stream().map(days -> calendar.workingDaysBefore(internalDue, days))
                .min(LocalDate::compareTo).orElse(internalDue);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void acted(Instant point) {
        lastPointAt = point;
    }

    /** @return the light at this instant; a clock that has ended keeps the light it ended with */
    public Light light(Instant now) {
        var day = OfficeClock.dateOf(endedAt == null ? now : endedAt);
        if (day.isAfter(statutoryDue)) {
            return Light.RED;
        }
        return day.isBefore(warnFrom) ? Light.GREEN : Light.YELLOW;
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    List<Integer> reminderDays() {
        return Arrays.stream(reminderDays.split(",")).filter(part -> !part.isBlank()).map(String::strip)
                .map(Integer::valueOf).toList();
    }

    Instant lastPointAt() {
        return lastPointAt;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public DeadlineKind getKind() {
        return kind;
    }

    public String getUnitCode() {
        return unitCode;
    }

    /** @return the day the clock starts; the day itself is not counted */
    public LocalDate getStartedOn() {
        return startedOn;
    }

    public int getInternalDays() {
        return internalDays;
    }

    public int getStatutoryDays() {
        return statutoryDays;
    }

    public String getInternalBasis() {
        return internalBasis;
    }

    public String getStatutoryBasis() {
        return statutoryBasis;
    }

    /** @return the bureau's own date; the day ends at 24:00 in Shanghai */
    public LocalDate getInternalDue() {
        return internalDue;
    }

    /** @return the date of the law; the day ends at 24:00 in Shanghai */
    public LocalDate getStatutoryDue() {
        return statutoryDue;
    }

    /** @return whether a date lies past the last loaded holiday notice (暂定) */
    public boolean isProvisional() {
        return provisional;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
