package org.gongkai.hearing;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.citizen.IdNumberKeys;
import org.gongkai.citizen.QueryCodes;
import org.gongkai.organization.Person;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications to take part: one that stands for each id number, from the announcement to the last day it names (B.7). */
@Service
@Transactional
public class Applying {

    private final Hearings hearings;
    private final Participants participants;
    private final ApplicationRules rules;
    private final IdNumberKeys idNumbers;
    private final QueryCodes codes;
    private final ParticipantMessages messages;
    private final Journal journal;
    private final OfficeClock clock;

    Applying(Hearings hearings, Participants participants, ApplicationRules rules, IdNumberKeys idNumbers, QueryCodes codes,
            ParticipantMessages messages, Journal journal, OfficeClock clock) {
        this.hearings = hearings;
        this.participants = participants;
        this.rules = rules;
        this.idNumbers = idNumbers;
        this.codes = codes;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What an application on paper leaves behind.
     *
     * @param queryCode handed to the applicant; shown once
     */
    public record Registered(String number, String queryCode) {

        /** The code stays out of any log. */
        @Override
        public String toString() {
            return "Registered[" + number + "]";
        }
    }

    /**
     * Takes an application from the portal.
     *
     * @return the number the applicant follows it by, e.g. {@code TZ-2026-00001/3}
     * @throws CaseNotFoundException when there is no such hearing before the public
     * @throws InvalidInputException when a field is wrong, applications are closed, or an application under the same id number stands
     */
    public String apply(String caseNumber, Application application) {
        return take(caseNumber, application, ApplicationMedium.PORTAL, Journal.CITIZEN).getKey();
    }

    /**
     * Takes an application that came on paper, at the counter or by telephone.
     *
     * @param recorder who writes it down: one of those who prepare the hearing
     */
    public Registered register(String caseNumber, Application application, Person recorder) {
        var hearing = hearings.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (HearingStep.SELECT.actors(hearing).stream().noneMatch(recorder::isIn)) {
            throw new NotAllowedException("只有承办科室（单位）、听证组织人员和政务公开办可以登记报名。");
        }
        var participant = take(caseNumber, application, ApplicationMedium.PAPER, recorder.id());
        return new Registered(participant.getKey(), codes.issue(participant.getKey()));
    }

    private Participant take(String caseNumber, Application application, ApplicationMedium medium, String actor) {
        // The lock also gives out the numbers one after the other.
        var hearing = hearings.lock(caseNumber).filter(found -> found.getNotices().isAnnounced())
                .orElseThrow(() -> new CaseNotFoundException(caseNumber));
        requireOpen(hearing);
        rules.check(hearing, application);
        var key = idNumbers.of(caseNumber, application.idType(), application.idNumber());
        if (participants.existsByCaseNumberAndIdKey(caseNumber, key)) {
            throw new InvalidInputException("idNumber", "这个证件号码已经报过名，每人只能报名一次。如需修改，请先撤回再重新报名，或者联系：%s。".formatted(hearing.getContact()));
        }
        var participant = participants.saveAndFlush(new Participant(caseNumber, participants.lastNumber(caseNumber) + 1, application,
                medium, key, clock.instant()));
        journal.record(caseNumber, actor, "收到第 %d 号报名（%s，%s）。".formatted(participant.getNumber(), participant.getSide(), medium.title()),
                "participant=%d medium=%s".formatted(participant.getNumber(), medium));
        messages.received(hearing, participant);
        return participant;
    }

    private void requireOpen(Hearing hearing) {
        var until = hearing.getSchedule().applicationsUntil();
        if (hearing.getState() != HearingState.OPEN_FOR_APPLICATIONS || clock.today().isAfter(until)) {
            throw new InvalidInputException("application", hearing.getNotices().isListed() || clock.today().isAfter(until)
                    ? "报名已于 %s 截止，不能再报名。".formatted(until) : "听证会%s，现在不接受报名。".formatted(hearing.getState().publicTitle()));
        }
    }

    /**
     * Takes an application back, as its applicant wishes.
     *
     * @throws InvalidInputException when applications have closed: then absence is told to the office
     */
    public void withdraw(String caseNumber, int number) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var participant = participants.findByCaseNumberAndNumber(caseNumber, number).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (hearing.getState() != HearingState.OPEN_FOR_APPLICATIONS || participant.getState() != ParticipantState.APPLIED) {
            throw new InvalidInputException("application", participant.getState() == ParticipantState.WITHDRAWN ? "这份报名已经撤回，报名截止前可以重新报名。"
                    : "报名截止后不能在网上撤回。不能到会的，请联系：%s。".formatted(hearing.getContact()));
        }
        participant.withdraw();
        journal.record(caseNumber, Journal.CITIZEN, "第 %d 号报名由本人撤回。".formatted(number), "participant=%d withdrawn".formatted(number));
    }
}
