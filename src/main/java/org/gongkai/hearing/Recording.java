package org.gongkai.hearing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.ContentHash;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.casefile.Upload;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of the hearing: its words, and of everybody who came whether he or she signed it, or why not
 * (《重大行政决策程序暂行条例》第十七条: those who take part confirm and sign).
 */
@Service
@Transactional
public class Recording implements StepWork {

    static final int TEXT_LIMIT = 40_000;
    private static final int REASON_LIMIT = 200;

    private final Hearings hearings;
    private final Participants participants;
    private final Attachments attachments;
    private final HearingFlow flow;
    private final Opinions opinions;
    private final Journal journal;

    Recording(Hearings hearings, Participants participants, Attachments attachments, HearingFlow flow, Opinions opinions, Journal journal) {
        this.hearings = hearings;
        this.participants = participants;
        this.attachments = attachments;
        this.flow = flow;
        this.opinions = opinions;
        this.journal = journal;
    }

    /**
     * Keeps what the page of the record says; the step is handed in by its task.
     *
     * @param signed numbers of those who signed
     * @param refusals reasons by number of those who did not
     * @param scans the signed record as files, kept with the case
     * @throws org.gongkai.problem.InvalidInputException when the text cannot be kept
     * @throws RefusedSubmissionException when it is not the recorder's turn
     */
    public void save(String caseNumber, String text, Set<Integer> signed, Map<Integer, String> refusals, List<Upload> scans, Person recorder) {
        var hearing = hearings.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!flow.waitsFor(caseNumber, HearingStep.SIGN_RECORD, recorder) || !recorder.id().equals(hearing.getRecorderId())) {
            throw new RefusedSubmissionException(null, "听证现在不在“%s”环节，或者您不是本次听证会的记录人。".formatted(HearingStep.SIGN_RECORD.title()));
        }
        var check = new InputCheck().optionalText(text, "recordText", "听证笔录", TEXT_LIMIT);
        refusals.forEach((number, reason) -> check.optionalText(reason, "refusal-" + number, "未签名的理由", REASON_LIMIT));
        check.done();
        scans.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), recorder.id()));
        hearing.writeRecord(text);
        sign(present(caseNumber), signed, refusals);
        journal.record(caseNumber, recorder.id(), "保存听证笔录和签名情况。", "signed=%s scans=%d".formatted(signed, scans.size()));
    }

    @Override
    public HearingStep step() {
        return HearingStep.SIGN_RECORD;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person recorder, AnswerSheet answers) {
        if (!recorder.id().equals(hearing.getRecorderId())) {
            throw new RefusedSubmissionException(null, "您不是本次听证会的记录人，不能办理。");
        }
        var text = answers.text("recordText", "听证笔录", TEXT_LIMIT);
        if (text != null) {
            hearing.writeRecord(text);
        }
        if (hearing.getRecordText() == null || hearing.getRecordText().isBlank()) {
            throw new RefusedSubmissionException("recordText", "还没有听证笔录，请填写笔录全文，或者先在笔录页面保存。");
        }
        var present = present(hearing.getCaseNumber());
        var signed = answers.text("signed", "已签名的参加人", 1000);
        var refused = answers.text("refusals", "未签名的参加人和理由", 4000);
        if (signed != null || refused != null) {
            sign(present, Numbers.read("signed", signed), RefusalLines.read(refused));
        }
        requireEverybody(present);
        hearing.signRecord(recordHash(hearing, present));
        opinions.record(hearing.getCaseNumber(), step(), recorder, "听证记录人", null, null, hearing.getRecordHash());
        var count = present.stream().filter(one -> Boolean.TRUE.equals(one.getSignedRecord())).count();
        journal.record(hearing.getCaseNumber(), recorder.id(), "听证笔录已经参加人确认：%d 人签名，%d 人未签名。".formatted(count, present.size() - count),
                "record hash=" + hearing.getRecordHash());
        return HearingOutcome.DONE;
    }

    /** What everybody who came confirmed or refused: the words, and who did which. */
    private static String recordHash(Hearing hearing, List<Participant> present) {
        return ContentHash.of(Stream.concat(Stream.of(hearing.getRecordText()), present.stream().map(one -> "%d:%s:%s".formatted(one.getNumber(),
                one.getSignedRecord(), one.getRefusalReason()))).toList());
    }

    private List<Participant> present(String caseNumber) {
        return participants.findByCaseNumberOrderByNumber(caseNumber).stream().filter(Participant::hasAttended).toList();
    }

    private static void sign(List<Participant> present, Set<Integer> signed, Map<Integer, String> refusals) {
        Map<Integer, Participant> byNumber = present.stream().collect(Collectors.toMap(Participant::getNumber, one -> one));
        Map<Integer, String> unsigned = new HashMap<>(refusals);
        unsigned.values().removeIf(reason -> reason == null || reason.isBlank());
        for (var number : signed) {
            if (unsigned.containsKey(number)) {
                throw new RefusedSubmissionException("refusals", "编号 %d 既登记为已签名，又登记了未签名的理由，请核对。".formatted(number));
            }
        }
        signed.forEach(number -> known(byNumber, number, "signed").signs(true, null));
        unsigned.forEach((number, reason) -> known(byNumber, number, "refusals").signs(false, reason.strip()));
    }

    private static Participant known(Map<Integer, Participant> byNumber, int number, String key) {
        if (!byNumber.containsKey(number)) {
            throw new RefusedSubmissionException(key, "编号 %d 没有到会，不能登记签名，请核对。".formatted(number));
        }
        return byNumber.get(number);
    }

    private static void requireEverybody(List<Participant> present) {
        var open = present.stream().filter(one -> one.getSignedRecord() == null).map(one -> String.valueOf(one.getNumber())).collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            throw new RefusedSubmissionException("signed", "编号 %s 的参加人还没有登记是否签名；拒绝签名的，请写明理由（重大行政决策程序暂行条例第十七条）。".formatted(open));
        }
    }
}
