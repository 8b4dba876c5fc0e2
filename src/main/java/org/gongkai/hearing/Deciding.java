package org.gongkai.hearing;

import java.util.EnumSet;

import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.springframework.stereotype.Component;

/** The leader in charge decides whether there is a hearing, and on another date when it has to be moved. */
@Component
class Deciding implements StepWork {

    private final HearingDates dates;
    private final Opinions opinions;
    private final Organization organization;
    private final Journal journal;

    Deciding(HearingDates dates, Opinions opinions, Organization organization, Journal journal) {
        this.dates = dates;
        this.opinions = opinions;
        this.organization = organization;
        this.journal = journal;
    }

    @Override
    public HearingStep step() {
        return HearingStep.DECIDE;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person leader, AnswerSheet answers) {
        var decided = Decisions.read(answers, "决定", EnumSet.allOf(Decision.class), "退回或不同意时，请写明意见。");
        if (hearing.isPreparedBy(leader)) {
            throw new RefusedSubmissionException("decision", leader.addressed() + "是本事项的承办人，不能自己决定。");
        }
        var outcome = outcome(hearing, decided);
        opinions.record(hearing.getCaseNumber(), step(), leader, capacity(hearing), decided.decision(), decided.opinion(),
                hearing.proposalHash());
        journal.record(hearing.getCaseNumber(), leader.id(), sentence(hearing, decided), "decision=" + decided.decision());
        return outcome;
    }

    private HearingOutcome outcome(Hearing hearing, Decisions.Decided decided) {
        switch (decided.decision()) {
            case APPROVE -> {
                requireTime(hearing);
                hearing.decide();
                return HearingOutcome.APPROVE;
            }
            case RETURN -> {
                hearing.sendBack();
                return HearingOutcome.RETURN;
            }
            default -> {
                hearing.cancel(decided.opinion());
                return HearingOutcome.REJECT;
            }
        }
    }

    /** The proposal may have waited so long that its dates have become too soon. */
    private void requireTime(Hearing hearing) {
        var check = new InputCheck();
        dates.check(check, hearing.getSchedule(), hearing.isApplicationsOpen());
        try {
            check.done();
        } catch (InvalidInputException tooSoon) {
            throw new RefusedSubmissionException("decision", "现在同意已经来不及，请选择“退回”，由承办人调整日期。" + String.join("", tooSoon.errors().values()));
        }
    }

    private String capacity(Hearing hearing) {
        return organization.unit(hearing.getUnitCode()).orElseThrow().name() + "分管局领导";
    }

    private static String sentence(Hearing hearing, Decisions.Decided decided) {
        var what = hearing.getNotices().isAnnounced() ? "听证安排的调整" : "举行听证";
        return switch (decided.decision()) {
            case APPROVE -> "同意%s，听证会定于 %s 举行，公告送三级审核。".formatted(what, hearing.getSchedule().heldOn());
            case RETURN -> "退回%s的方案。意见：%s".formatted(what, decided.opinion());
            default -> "不同意%s。意见：%s".formatted(what, decided.opinion());
        };
    }
}
