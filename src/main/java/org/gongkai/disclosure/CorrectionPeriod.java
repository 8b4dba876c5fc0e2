package org.gongkai.disclosure;

import java.time.LocalDate;

import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.stereotype.Component;

/**
 * Until when the applicant may correct: as the notice said, or longer when a holiday notice that came later has moved the
 * clock on. Never shorter than was promised.
 */
@Component
class CorrectionPeriod {

    /**
     * The last day.
     *
     * @param provisional whether it lies past the last holiday notice (暂定)
     */
    public record Until(LocalDate until, boolean provisional) {
    }

    private final DeadlineKeeping deadlines;
    private final CalendarInForce calendar;

    CorrectionPeriod(DeadlineKeeping deadlines, CalendarInForce calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    /** @return null before a notice was written */
    Until of(InformationRequest request) {
        var told = request.getCorrectionUntil();
        if (told == null) {
            return null;
        }
        return deadlines.find(request.getCaseNumber(), DeadlineKind.CORRECTION).filter(clock -> !clock.getStatutoryDue().isBefore(told))
                .map(CorrectionPeriod::until).orElseGet(() -> new Until(told, calendar.get().isProvisional(told)));
    }

    private static Until until(Deadline clock) {
        return new Until(clock.getStatutoryDue(), clock.isProvisional());
    }
}
