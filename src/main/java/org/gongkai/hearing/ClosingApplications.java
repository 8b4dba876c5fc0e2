package org.gongkai.hearing;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes applications on the announced day, and draws the lots where lots decide: once, before anybody looks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClosingApplications {

    private final Hearings hearings;
    private final Participants participants;
    private final HearingClocks clocks;
    private final Organization organization;
    private final Inbox inbox;
    private final Journal journal;

    ClosingApplications(Hearings hearings, Participants participants, HearingClocks clocks, Organization organization, Inbox inbox, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.clocks = clocks;
        this.organization = organization;
        this.inbox = inbox;
        this.journal = journal;
    }

    public void close(String caseNumber) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        hearing.closeApplications(hearing.getMethod() == SelectionMethod.LOT ? Lot.seed() : null);
        var applicants = participants.findByCaseNumberOrderByNumber(caseNumber);
        ParticipantOrder.place(hearing, applicants);
        clocks.endApplications(hearing);
        var standing = applicants.stream().filter(Participant::isCandidate).count();
        journal.record(caseNumber, Journal.SYSTEM, "报名截止，共有 %d 份有效报名%s。".formatted(standing,
                hearing.getLotSeed() == null ? "" : "；系统已抽签，种子 " + hearing.getLotSeed()), "round=%d".formatted(hearing.getRound()));
        organization.membersOf(HearingStep.SELECT.actors(hearing)).forEach(person -> inbox.tell("%s:closed:%d".formatted(caseNumber, hearing.getRound()),
                person.id(), caseNumber, "听证会报名已截止，共有 %d 份有效报名，请产生参加人。".formatted(standing)));
    }
}
