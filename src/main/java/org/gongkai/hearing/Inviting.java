package org.gongkai.hearing;

import java.util.List;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invites those who take part, with the materials, and tells the others, once the list is out. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Inviting {

    private final Hearings hearings;
    private final Participants participants;
    private final HearingLetters letters;
    private final MaterialsProgress progress;
    private final HearingClocks clocks;
    private final Journal journal;

    Inviting(Hearings hearings, Participants participants, HearingLetters letters, MaterialsProgress progress, HearingClocks clocks, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.letters = letters;
        this.progress = progress;
        this.clocks = clocks;
        this.journal = journal;
    }

    /** @return whether the materials are with everybody, some are still to be delivered, or it has become too late */
    public HearingOutcome invite(String caseNumber) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (hearing.getState() != HearingState.MATERIALS) {
            throw new IllegalStateException("Hearing %s is %s".formatted(caseNumber, hearing.getState()));
        }
        var applicants = participants.findByCaseNumberOrderByNumber(caseNumber);
        var selected = applicants.stream().filter(Participant::isSelected).toList();
        selected.forEach(participant -> letters.invite(hearing, participant));
        refused(applicants).forEach(participant -> letters.notSelected(hearing, participant));
        journal.record(caseNumber, Journal.SYSTEM, "向 %d 名参加人发出参加通知书和听证材料。".formatted(selected.size()), "invited=%d".formatted(selected.size()));
        var outcome = progress.settle(hearing);
        clocks.follow(hearing);
        return outcome;
    }

    /** Each is told once, also when the hearing is moved and the invitations are written again. */
    private static List<Participant> refused(List<Participant> applicants) {
        return applicants.stream().filter(one -> one.getState() == ParticipantState.NOT_SELECTED || one.getState() == ParticipantState.UNFIT)
                .filter(one -> one.getLetterId() == null).toList();
    }
}
