package org.gongkai.hearing;

import java.util.Set;

import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** The leader in charge approves the report; from then on the decision may be published. */
@Component
class ApprovingReport implements StepWork {

    private final Opinions opinions;
    private final Organization organization;
    private final Journal journal;
    private final OfficeClock clock;

    ApprovingReport(Opinions opinions, Organization organization, Journal journal, OfficeClock clock) {
        this.opinions = opinions;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public HearingStep step() {
        return HearingStep.APPROVE_REPORT;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person leader, AnswerSheet answers) {
        var decided = Decisions.read(answers, "审定意见", Set.of(Decision.APPROVE, Decision.RETURN), "退回时，请写明要修改什么。");
        if (leader.actsAs(hearing.getReportWriterId()) || leader.actsAsAnyOf(opinions.writersAt(hearing.getCaseNumber(), HearingStep.WRITE_REPORT))) {
            throw new RefusedSubmissionException("decision", leader.addressed() + "是报告的起草人，不能审定自己的报告。");
        }
        var capacity = organization.unit(hearing.getUnitCode()).orElseThrow().name() + "分管局领导";
        opinions.record(hearing.getCaseNumber(), step(), leader, capacity, decided.decision(), decided.opinion(), Reporting.hash(hearing));
        if (decided.approved()) {
            hearing.approveReport(clock.today());
        } else {
            hearing.returnReport();
        }
        journal.record(hearing.getCaseNumber(), leader.id(), decided.approved() ? "同意听证报告，有关决定可以提交公开。" : "退回听证报告。意见：" + decided.opinion(),
                "decision=%s hash=%s".formatted(decided.decision(), Reporting.hash(hearing)));
        return decided.approved() ? HearingOutcome.APPROVE : HearingOutcome.RETURN;
    }
}
