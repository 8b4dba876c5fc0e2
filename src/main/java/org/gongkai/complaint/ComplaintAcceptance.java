package org.gongkai.complaint;

import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.casefile.Journal;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Decides whether a complaint is taken up; whoever turns out to be one of the accused decides nothing. */
@Component
class ComplaintAcceptance {

    private static final int LINE_LIMIT = 100;

    private final EligibleForComplaints eligible;
    private final ComplaintRenaming renaming;
    private final ComplaintReplies replies;
    private final Organization organization;
    private final ComplaintActs acts;
    private final Journal journal;
    private final OfficeClock clock;

    ComplaintAcceptance(EligibleForComplaints eligible, ComplaintRenaming renaming, ComplaintReplies replies, Organization organization, ComplaintActs acts,
            Journal journal, OfficeClock clock) {
        this.eligible = eligible;
        this.renaming = renaming;
        this.replies = replies;
        this.organization = organization;
        this.acts = acts;
        this.journal = journal;
        this.clock = clock;
    }

    ComplaintOutcome decide(Complaint complaint, Person person, AnswerSheet sheet) {
        var decision = sheet.choice("decision", "是否受理", Decision.class).filter(chosen -> chosen != Decision.RETURN)
                .orElseThrow(() -> new RefusedSubmissionException("decision", "请选择受理或者不予受理。"));
        var opinion = sheet.text("opinion", "意见", ComplaintActs.OPINION_LIMIT);
        var ground = sheet.choice("ground", "不予受理的情形", RefusalGround.class);
        var elsewhere = sheet.line("elsewhere", "反映去处", LINE_LIMIT);
        var petition = sheet.flag("petition", "同时属于信访事项");
        var unit = unit(sheet.line("against", "被投诉举报的单位", LINE_LIMIT));
        if (decision == Decision.REJECT) {
            requireReason(ground, opinion);
        }
        if (unit.isPresent() && !unit.get().equals(complaint.getAccusedUnit())) {
            renaming.renameAtAcceptance(complaint, unit.get(), person);
            if (!eligible.mayAct(person, complaint, ComplaintStep.ACCEPT)) {
                return ComplaintOutcome.MOVE;
            }
        }
        return decision == Decision.APPROVE ? accept(complaint, person, opinion, petition)
                : refuse(complaint, person, ground.orElseThrow(), elsewhere, opinion);
    }

    private static void requireReason(Optional<RefusalGround> ground, String opinion) {
        if (ground.isEmpty()) {
            throw new RefusedSubmissionException("ground", "不予受理的，请选择属于哪种情形。");
        }
        if (opinion == null) {
            throw new RefusedSubmissionException("opinion", "不予受理的，请写明理由；理由会写进书面告知。");
        }
    }

    private ComplaintOutcome accept(Complaint complaint, Person person, String opinion, boolean petition) {
        acts.record(complaint, ComplaintStep.ACCEPT, person, Decision.APPROVE, opinion, null);
        complaint.accept(petition, clock.today());
        journal.record(complaint.getCaseNumber(), person.id(), petition ? "决定受理，同时作为信访事项办理。" : "决定受理。", "petition=" + petition);
        return ComplaintOutcome.ACCEPT;
    }

    /** What the citizen will be told is signed like an answer: no single person turns a complaint away. */
    private ComplaintOutcome refuse(Complaint complaint, Person person, RefusalGround ground, String elsewhere, String reason) {
        replies.save(new ComplaintReply(complaint.getCaseNumber(), reason, "", person, clock.instant()));
        complaint.refuse(ground, elsewhere, clock.today());
        if (eligible.of(complaint, ComplaintStep.APPROVE).isEmpty()) {
            throw ComplaintAnswering.nobodySigns();
        }
        acts.record(complaint, ComplaintStep.ACCEPT, person, Decision.REJECT, null, null);
        journal.record(complaint.getCaseNumber(), person.id(), "拟不予受理，报领导审签。", "ground=" + ground);
        return ComplaintOutcome.REFUSE;
    }

    /** The form has no list of units, which differ from bureau to bureau: a name or a code will do. */
    private Optional<String> unit(String written) {
        if (written == null) {
            return Optional.empty();
        }
        var units = organization.units();
        return Optional.of(units.stream().filter(unit -> unit.code().equals(written) || unit.name().equals(written)).map(Unit::code).findFirst()
                .orElseThrow(() -> new RefusedSubmissionException("against", "没有名为“%s”的科室（单位），请填写：%s。".formatted(written,
                        units.stream().map(Unit::name).collect(Collectors.joining("、"))))));
    }
}
