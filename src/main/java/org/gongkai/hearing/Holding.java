package org.gongkai.hearing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holding the hearing: in public, the unit presents, those who take part state, ask and debate (《重大行政决策程序暂行条例》第十七条);
 * by a host who has no part in the matter (《行政许可法》第四十八条).
 */
@Service
@Transactional
public class Holding implements StepWork {

    /** What the law asks of the order of a hearing, by form key. */
    private static final Map<String, String> CHECKS = Map.of("checkOpen", "公开举行，并宣布会场纪律、核对参加人、告知申请回避的权利",
            "checkPresented", "承办单位提出、说明决策草案", "checkDebated", "参加人陈述意见、询问、质证和辩论");

    private final Hearings hearings;
    private final Participants participants;
    private final OfficerRules officers;
    private final HearingFlow flow;
    private final Opinions opinions;
    private final Journal journal;
    private final OfficeClock clock;

    Holding(Hearings hearings, Participants participants, OfficerRules officers, HearingFlow flow, Opinions opinions, Journal journal, OfficeClock clock) {
        this.hearings = hearings;
        this.participants = participants;
        this.officers = officers;
        this.flow = flow;
        this.opinions = opinions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps who came, as the page has it.
     *
     * @param attended the numbers of those who came
     * @throws RefusedSubmissionException when it is not the host's turn, or the day has not come
     */
    public void saveAttendance(String caseNumber, Set<Integer> attended, Person host) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        requireHost(hearing, host);
        if (!flow.waitsFor(caseNumber, HearingStep.HOLD, host)) {
            throw new RefusedSubmissionException(null, "听证现在不在“%s”环节，或者不由您办理。".formatted(HearingStep.HOLD.title()));
        }
        requireDay(hearing);
        keep(participants.findByCaseNumberOrderByNumber(caseNumber), attended);
        journal.record(caseNumber, host.id(), "登记到会情况：%d 人到会。".formatted(attended.size()), "attended=%s".formatted(attended));
    }

    @Override
    public HearingStep step() {
        return HearingStep.HOLD;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person host, AnswerSheet answers) {
        requireHost(hearing, host);
        var decided = Decisions.read(answers, "听证会是否举行", Set.of(Decision.APPROVE, Decision.RETURN), "没有举行、需要改期的，请写明原因。");
        if (!decided.approved()) {
            hearing.sendBackToPrepare();
            opinions.record(hearing.getCaseNumber(), step(), host, "听证主持人", decided.decision(), decided.opinion(), null);
            journal.record(hearing.getCaseNumber(), host.id(), "听证会没有举行，退回调整安排。原因：%s".formatted(decided.opinion()), "postpone");
            return HearingOutcome.POSTPONE;
        }
        requireDay(hearing);
        CHECKS.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(check -> !answers.flag(check.getKey(), check.getValue())).findFirst()
                .ifPresent(missing -> {
                    throw new RefusedSubmissionException(missing.getKey(), "“%s”没有确认，不能登记为已经举行（重大行政决策程序暂行条例第十七条）。".formatted(missing.getValue()));
                });
        var present = present(hearing, answers);
        hearing.held(answers.text("note", "情况说明", 2000));
        opinions.record(hearing.getCaseNumber(), step(), host, "听证主持人", decided.decision(), decided.opinion(), null);
        journal.record(hearing.getCaseNumber(), host.id(), "听证会于 %s 公开举行，%d 名参加人到会。".formatted(clock.today(), present), "attended=%d".formatted(present));
        return HearingOutcome.HELD;
    }

    private int present(Hearing hearing, AnswerSheet answers) {
        var all = participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber());
        var typed = answers.text("attended", "到会参加人编号", 1000);
        if (typed != null) {
            keep(all, Numbers.read("attended", typed));
        }
        var present = all.stream().filter(Participant::hasAttended).toList();
        requireSides(all, present);
        // Whoever is not on the attendance list of the page did not come.
        all.stream().filter(Participant::isSelected).filter(one -> one.getAttended() == null).forEach(one -> one.attends(false));
        return present.size();
    }

    private static void keep(List<Participant> all, Set<Integer> attended) {
        var selected = all.stream().filter(Participant::isSelected).toList();
        Set<Integer> unknown = new HashSet<>(attended);
        selected.forEach(one -> unknown.remove(one.getNumber()));
        if (!unknown.isEmpty()) {
            throw new RefusedSubmissionException("attended", "编号 %s 不是听证参加人，请核对。".formatted(
                    unknown.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"))));
        }
        selected.forEach(one -> one.attends(attended.contains(one.getNumber())));
    }

    /** A hearing of one side is none, whoever was invited. */
    private static void requireSides(List<Participant> all, List<Participant> present) {
        var invited = all.stream().filter(Participant::isSelected).map(Participant::getSide).collect(Collectors.toSet());
        var came = present.stream().map(Participant::getSide).collect(Collectors.toSet());
        if (came.isEmpty()) {
            throw new RefusedSubmissionException("attended", "请填写到会的参加人；没有人到会的，请选择“退回”，另定日期。");
        }
        if (invited.size() > 1 && came.size() < 2) {
            throw new RefusedSubmissionException("attended", "到会的只有“%s”一方，不能形成听证，请选择“退回”，另定日期。".formatted(String.join("", came)));
        }
    }

    private void requireHost(Hearing hearing, Person host) {
        if (!host.id().equals(hearing.getHostId())) {
            throw new RefusedSubmissionException(null, "您不是本次听证会的主持人，不能办理。");
        }
        // Whoever was right when the hearing was announced may have moved to the unit since.
        var check = new InputCheck();
        officers.host(check, "decision", hearing.getUnitCode(), hearing.getPreparerId(), host.id());
        Refusals.asSubmission(check::done);
    }

    private void requireDay(Hearing hearing) {
        var day = hearing.getSchedule().heldOn();
        if (clock.today().isBefore(day)) {
            throw new RefusedSubmissionException("decision", "听证会定于 %s 举行，还没有到日期，不能登记为已经举行。".formatted(day));
        }
    }
}
