package org.gongkai.hearing;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.CaseStanding;
import org.gongkai.casefile.Journal;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A host or recorder keeps out of a hearing (回避, 《行政许可法》第四十八条), or cannot come, and somebody else takes the place. */
@Service
@Transactional
public class Recusing {

    private final Hearings hearings;
    private final HearingRecusals recusals;
    private final HearingFlow flow;
    private final OfficerRules officers;
    private final CaseStanding standing;
    private final Organization organization;
    private final Inbox inbox;
    private final Journal journal;
    private final OfficeClock clock;

    Recusing(Hearings hearings, HearingRecusals recusals, HearingFlow flow, OfficerRules officers, CaseStanding standing, Organization organization, Inbox inbox,
            Journal journal, OfficeClock clock) {
        this.hearings = hearings;
        this.recusals = recusals;
        this.flow = flow;
        this.officers = officers;
        this.standing = standing;
        this.organization = organization;
        this.inbox = inbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return whether this person may put somebody else in: the leader in charge, the organizers, the office; nobody of the unit */
    public boolean mayReplace(Hearing hearing, Person person) {
        return hearing.getState().beforeTheHearing() && (person.isIn(Groups.leaderOf(hearing.getUnitCode()))
                || person.hasAny(Role.HEARING_ORGANIZER, Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR));
    }

    /**
     * Puts somebody else in.
     *
     * @param ground on whose word, or that the first one cannot come
     * @param reason one sentence, at most 500 characters, without personal data of those who take part
     * @throws org.gongkai.problem.InvalidInputException when the reason is missing or the new one may not do it either
     * @throws NotAllowedException when this person may not decide it, or the hearing has been held
     */
    public void replace(String caseNumber, Officer office, String replacement, RecusalGround ground, String reason, Person person) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!mayReplace(hearing, person)) {
            throw new NotAllowedException("只有分管局领导、听证组织人员和政务公开办可以在听证会举行前更换主持人、记录人。");
        }
        check(hearing, office, replacement, ground, reason);
        var before = office == Officer.HOST ? hearing.getHostId() : hearing.getRecorderId();
        hearing.replace(office, replacement);
        flow.handTo(caseNumber, office.step(), replacement);
        recusals.save(new HearingRecusal(caseNumber, office, before, replacement, ground, reason.strip(), person.id(), clock.instant()));
        journal.record(caseNumber, person.id(), "%s%s：%s，由%s接任。".formatted(office.title(), organization.nameOf(before), ground.title(),
                organization.nameOf(replacement)), "office=%s from=%s to=%s".formatted(office, before, replacement));
        inbox.tell("%s:%s:%s".formatted(caseNumber, office, clock.instant()), replacement, caseNumber, "您已被指定为本次听证会的%s。".formatted(office.title()));
    }

    private void check(Hearing hearing, Officer office, String replacement, RecusalGround ground, String reason) {
        var check = new InputCheck();
        check.require(office != null, "office", "请选择更换谁。").require(ground != null, "ground", "请选择更换的原因。").text(reason, "recusalReason", "具体情况", 500);
        check.done();
        var host = office == Officer.HOST ? replacement : hearing.getHostId();
        var recorder = office == Officer.RECORDER ? replacement : hearing.getRecorderId();
        var before = office == Officer.HOST ? hearing.getHostId() : hearing.getRecorderId();
        check.require(replacement != null && !replacement.equals(before), "replacement", "请选择接任的人。")
                .require(replacement == null || !standing.keepsOut(replacement, hearing.getCaseNumber()), "replacement", "这个人已回避本件，请另选。");
        if (office == Officer.HOST) {
            officers.host(check, "replacement", hearing.getUnitCode(), hearing.getPreparerId(), replacement);
        } else {
            officers.recorder(check, "replacement", hearing.getUnitCode(), hearing.getPreparerId(), replacement);
        }
        check.require(host == null || !host.equals(recorder), "replacement", "主持人和记录人不能是同一个人，请另选。");
        check.done();
    }
}
