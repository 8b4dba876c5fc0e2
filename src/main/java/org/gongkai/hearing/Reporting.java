package org.gongkai.hearing;

import java.util.List;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.ContentHash;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing the report: what was said, what is taken up, what is not and why (《重大行政决策程序暂行条例》第十八条). */
@Service
@Transactional
public class Reporting implements StepWork {

    private static final int LIMIT = 10_000;
    private static final int ADVICE_LIMIT = 5_000;

    private final Hearings hearings;
    private final HearingFlow flow;
    private final Opinions opinions;
    private final Journal journal;

    Reporting(Hearings hearings, HearingFlow flow, Opinions opinions, Journal journal) {
        this.hearings = hearings;
        this.flow = flow;
        this.opinions = opinions;
        this.journal = journal;
    }

    /**
     * Keeps a draft; the step is handed in by its task.
     *
     * @throws org.gongkai.problem.InvalidInputException when a text cannot be kept
     * @throws RefusedSubmissionException when the step does not wait for this person
     */
    public void save(String caseNumber, HearingReport report, Person person) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!flow.waitsFor(caseNumber, HearingStep.WRITE_REPORT, person)) {
            throw new RefusedSubmissionException(null, "听证现在不在“%s”环节，或者不由您办理。".formatted(HearingStep.WRITE_REPORT.title()));
        }
        new InputCheck().optionalText(report.situation(), "situation", "听证情况", LIMIT).optionalText(report.adopted(), "adopted", "采纳的意见", LIMIT)
                .optionalText(report.notAdopted(), "notAdopted", "未采纳的意见和理由", LIMIT).optionalText(report.advice(), "advice", "处理建议", ADVICE_LIMIT).done();
        hearing.writeReport(report);
        journal.record(caseNumber, person.id(), "保存听证报告草稿。", "report draft");
    }

    @Override
    public HearingStep step() {
        return HearingStep.WRITE_REPORT;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person person, AnswerSheet answers) {
        var kept = hearing.getReport() == null ? new HearingReport(null, null, null, null) : hearing.getReport();
        var report = new HearingReport(either(answers.text("situation", "听证情况", LIMIT), kept.situation()),
                either(answers.text("adopted", "采纳的意见", LIMIT), kept.adopted()),
                either(answers.text("notAdopted", "未采纳的意见和理由", LIMIT), kept.notAdopted()),
                either(answers.text("advice", "处理建议", ADVICE_LIMIT), kept.advice()));
        var check = new InputCheck().text(report.situation(), "situation", "听证情况（时间、地点、参加人、主要意见）", LIMIT);
        check.text(report.adopted(), "adopted", "采纳的意见（没有的写“无”）", LIMIT)
                .text(report.notAdopted(), "notAdopted", "未采纳的意见和理由（没有的写“无”）", LIMIT).text(report.advice(), "advice", "处理建议", ADVICE_LIMIT);
        Refusals.asSubmission(check::done);
        hearing.writeReport(report);
        hearing.handInReport(person.id());
        opinions.record(hearing.getCaseNumber(), step(), person, "听证报告起草人", null, null, hash(hearing));
        journal.record(hearing.getCaseNumber(), person.id(), "听证报告送分管局领导审定。", "report hash=" + hash(hearing));
        return HearingOutcome.DONE;
    }

    /** @return of the report and of the record it rests on */
    static String hash(Hearing hearing) {
        return ContentHash.of(List.of(String.valueOf(hearing.getReport()), String.valueOf(hearing.getRecordHash())));
    }

    private static String either(String typed, String kept) {
        return typed == null ? kept : typed;
    }
}
