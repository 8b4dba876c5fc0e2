package org.gongkai.consultation;

import java.util.Optional;

import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.stereotype.Component;

/** Reads from its clock when a consultation is open, and says why it ends on that day. */
@Component
class OpenPeriods {

    private final DeadlineKeeping deadlines;
    private final CalendarInForce calendar;

    OpenPeriods(DeadlineKeeping deadlines, CalendarInForce calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    /** @return empty before the announcement is out */
    Optional<OpenPeriod> of(Consultation consultation) {
        return deadlines.find(consultation.getCaseNumber(), DeadlineKind.CONSULTATION).map(clock -> {
            var counted = calendar.get().naturalDaysAfter(clock.getStartedOn(), consultation.getDays());
            var moved = counted.moved() && counted.due().equals(clock.getStatutoryDue());
            return new OpenPeriod(clock.getStartedOn(), clock.getStatutoryDue(), clock.isProvisional(), counted.lastDay(),
                    moved ? calendar.get().explain(counted.lastDay()).reason() : null,
                    Optional.ofNullable(consultation.getExtension()).filter(Extension::holds)
                            .map(one -> new OpenPeriod.Extended(one.from(), one.reason(), one.number())).orElse(null));
        });
    }
}
