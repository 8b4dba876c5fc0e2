package org.gongkai.hearing;

import java.util.Optional;

import org.gongkai.casefile.Journal;
import org.gongkai.publication.AnnouncementEnded;
import org.gongkai.publication.AnnouncementPublished;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a hearing does when something it put into review is out, or will not go out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HearingEvents {

    private final Hearings hearings;
    private final Participants participants;
    private final HearingDates dates;
    private final HearingClocks clocks;
    private final HearingFlow flow;
    private final ParticipantMessages messages;
    private final Journal journal;

    HearingEvents(Hearings hearings, Participants participants, HearingDates dates, HearingClocks clocks, HearingFlow flow,
            ParticipantMessages messages, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.dates = dates;
        this.clocks = clocks;
        this.flow = flow;
        this.messages = messages;
        this.journal = journal;
    }

    @EventListener
    void on(AnnouncementPublished event) {
        var found = hearing(event.forCase());
        found.flatMap(hearing -> Optional.ofNullable(hearing.getNotices().settle(event.itemCase()))).ifPresent(purpose -> published(found.get(), purpose, event));
    }

    private void published(Hearing hearing, AnnouncementPurpose purpose, AnnouncementPublished event) {
        journal.record(hearing.getCaseNumber(), Journal.SYSTEM, "《%s》已公开，索引号 %s。".formatted(new AnnouncementText(hearing).title(purpose),
                event.indexNumber()), "purpose=%s item=%s".formatted(purpose, event.itemCase()));
        var day = OfficeClock.dateOf(event.at());
        var outcome = HearingOutcome.DONE;
        switch (purpose) {
            case ANNOUNCEMENT, CHANGE -> outcome = announced(hearing, event);
            case LIST -> hearing.listPublished(day, event.indexNumber());
            case CANCELLATION -> cancelled(hearing, event.indexNumber());
            case REPORT -> hearing.reportPublished(event.indexNumber());
        }
        flow.published(hearing, outcome);
    }

    /** The review may have taken so long that the day of the hearing has come too near: then another one must be found. */
    private HearingOutcome announced(Hearing hearing, AnnouncementPublished event) {
        var day = OfficeClock.dateOf(event.at());
        hearing.announced(day, event.indexNumber());
        if (dates.announcedInTime(hearing.getSchedule(), day, hearing.isApplicationsOpen())) {
            clocks.start(hearing, day);
            hearing.open();
            return HearingOutcome.IN_TIME;
        }
        journal.record(hearing.getCaseNumber(), Journal.SYSTEM, "公告公开太晚：距听证会不足 %d 日，或者报名时间不足 %d 日，须另定日期并公告。".formatted(
                HearingDates.ANNOUNCED_AHEAD, HearingDates.APPLICATION_DAYS), "too late");
        hearing.sendBackToPrepare();
        clocks.follow(hearing);
        return HearingOutcome.TOO_LATE;
    }

    private void cancelled(Hearing hearing, String indexNumber) {
        hearing.cancellationPublished(indexNumber);
        participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber()).stream().filter(Participant::isCandidate)
                .forEach(applicant -> messages.cancelled(hearing, applicant));
    }

    @EventListener
    void on(AnnouncementEnded event) {
        var found = hearing(event.forCase());
        found.flatMap(hearing -> Optional.ofNullable(hearing.getNotices().settle(event.itemCase()))).ifPresent(purpose -> ended(found.get(), purpose, event));
    }

    private void ended(Hearing hearing, AnnouncementPurpose purpose, AnnouncementEnded event) {
        journal.record(hearing.getCaseNumber(), Journal.SYSTEM, "《%s》没有公开：%s（%s）。".formatted(new AnnouncementText(hearing).title(purpose),
                event.end().title(), event.itemCase()), "purpose=%s end=%s".formatted(purpose, event.end()));
        switch (purpose) {
            case ANNOUNCEMENT, CHANGE, CANCELLATION -> {
                hearing.sendBackToPrepare();
                clocks.follow(hearing);
            }
            case LIST -> {
                hearing.selectAgain();
                participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber()).forEach(Participant::await);
            }
            case REPORT -> {
                // The report stands all the same: whether it is made public is another question (R-69 asks for the report).
            }
        }
        flow.notPublished(hearing);
    }

    private Optional<Hearing> hearing(String caseNumber) {
        return caseNumber.startsWith("TZ-") ? hearings.lock(caseNumber) : Optional.empty();
    }
}
