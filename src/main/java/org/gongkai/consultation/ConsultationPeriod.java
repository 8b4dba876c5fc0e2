package org.gongkai.consultation;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the time for opinions at 24:00 of its last day, and not before (R-67, 民法典 第二百零三条). */
@Service
public class ConsultationPeriod {

    private final Consultations consultations;
    private final OpenPeriods periods;
    private final Summaries summaries;
    private final DeadlineKeeping deadlines;
    private final ConsultationNews news;
    private final Journal journal;
    private final OfficeClock clock;

    ConsultationPeriod(Consultations consultations, OpenPeriods periods, Summaries summaries, DeadlineKeeping deadlines,
            ConsultationNews news, Journal journal, OfficeClock clock) {
        this.consultations = consultations;
        this.periods = periods;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return {@link ConsultationOutcome#OPEN} when the last day is not over: it has moved since the timer was set */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConsultationOutcome close(String caseNumber) {
        var consultation = consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!periods.of(consultation).orElseThrow().over(clock.instant())) {
            return ConsultationOutcome.OPEN;
        }
        consultation.close();
        deadlines.end(caseNumber, DeadlineKind.CONSULTATION);
        var total = summaries.of(caseNumber, null).total();
        journal.record(caseNumber, Journal.SYSTEM, "征求意见期满，共收到意见 %d 条，转入整理意见。".formatted(total), "opinions=" + total);
        news.closed(consultation, total);
        return ConsultationOutcome.CLOSED;
    }
}
