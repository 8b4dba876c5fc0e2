package org.gongkai.hearing;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a hearing that cannot go on as arranged: another proposal as long as nobody outside knows of it, another
 * date and place once it is announced, or the end of it. Everything the public knows is announced again (B.7).
 */
@Service
@Transactional
public class Rearranging implements StepWork {

    private final Hearings hearings;
    private final PlanRules rules;
    private final Attachments attachments;
    private final HearingFlow flow;
    private final Journal journal;

    Rearranging(Hearings hearings, PlanRules rules, Attachments attachments, HearingFlow flow, Journal journal) {
        this.hearings = hearings;
        this.rules = rules;
        this.attachments = attachments;
        this.flow = flow;
        this.journal = journal;
    }

    /**
     * Keeps the changes of the page; the step is handed in by its task.
     *
     * @param removed ids of materials that are taken out
     * @param reason why it is changed; needed once the hearing has been announced
     * @throws org.gongkai.problem.InvalidInputException when a field is wrong
     * @throws RefusedSubmissionException when the step does not wait for this person
     */
    public void save(String caseNumber, HearingPlan plan, List<Upload> materials, List<String> removed, String reason, Person person) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!flow.waitsFor(caseNumber, HearingStep.PREPARE, person)) {
            throw new RefusedSubmissionException(null, "听证现在不在“%s”环节，或者不由您办理，不能修改。".formatted(HearingStep.PREPARE.title()));
        }
        change(hearing, plan, reason);
        if (!hearing.getNotices().isAnnounced()) {
            List<String> kept = new ArrayList<>(hearing.getMaterials());
            removed.stream().filter(kept::remove).forEach(id -> attachments.remove(caseNumber, id));
            materials.forEach(file -> kept.add(attachments.add(caseNumber, file.fileName(), file.content(), person.id()).getId()));
            hearing.keepMaterials(kept);
        }
        journal.record(caseNumber, person.id(), "修改听证安排：拟定于 %s 举行。".formatted(plan.schedule().heldOn()), "announced=" + hearing.getNotices().getAnnouncedOn());
    }

    private void change(Hearing hearing, HearingPlan plan, String reason) {
        if (!hearing.getNotices().isAnnounced()) {
            rules.check(plan, hearing.getPreparerId());
            hearing.revise(plan);
        } else {
            rules.checkChange(plan, hearing.getPreparerId(), hearing.isApplicationsOpen(), reason);
            hearing.rearrange(plan, reason.strip());
        }
    }

    @Override
    public HearingStep step() {
        return HearingStep.PREPARE;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person person, AnswerSheet answers) {
        var decided = Decisions.read(answers, "处理方式", Set.of(Decision.APPROVE, Decision.REJECT), "终止听证时，请写明理由，理由将随终止公告公开。");
        if (!decided.approved()) {
            hearing.cancel(decided.opinion());
            journal.record(hearing.getCaseNumber(), person.id(), "终止听证。理由：%s".formatted(decided.opinion()), "cancel");
            return HearingOutcome.CANCEL;
        }
        var plan = typed(hearing, answers);
        var reason = decided.opinion() == null ? hearing.getChangeReason() : decided.opinion();
        Refusals.asSubmission(() -> change(hearing, plan, reason));
        hearing.proposeAgain();
        journal.record(hearing.getCaseNumber(), person.id(), "重新提出听证安排：拟定于 %s 举行。".formatted(plan.schedule().heldOn()), "resubmit");
        return HearingOutcome.RESUBMIT;
    }

    /** What is handed in with the task wins, an empty field means what the page has kept. */
    private static HearingPlan typed(Hearing hearing, AnswerSheet answers) {
        var kept = hearing.getSchedule();
        var heldOn = answers.date("heldOn", "听证会日期");
        var until = answers.date("applicationsUntil", "报名截止日");
        var place = answers.line("place", "听证会地点", 200);
        var schedule = new Schedule(heldOn == null ? kept.heldOn() : heldOn, time(answers, kept.startsAt()), place == null ? kept.place() : place,
                until == null ? kept.applicationsUntil() : until);
        return new HearingPlan(hearing.getUnitCode(), hearing.getMatter(), schedule, hearing.getSides(), hearing.getMethod(),
                hearing.getMethodNote(), hearing.getContact(), hearing.getHostId(), hearing.getRecorderId());
    }

    private static LocalTime time(AnswerSheet answers, LocalTime kept) {
        var text = answers.line("startsAt", "开始时间", 10);
        try {
            return text == null ? kept : LocalTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new RefusedSubmissionException("startsAt", "开始时间应形如 09:00。");
        }
    }
}
