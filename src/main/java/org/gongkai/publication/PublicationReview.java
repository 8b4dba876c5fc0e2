package org.gongkai.publication;

import java.util.Map;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the opinion of each step of the review, binds it to the words it was given on, and says where the item goes. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PublicationReview {

    private final PublicationItems items;
    private final ItemVersions versions;
    private final Reviews reviews;
    private final DeadlineKeeping deadlines;
    private final Gates gates;
    private final AnnouncementEvents events;
    private final Organization organization;
    private final Journal journal;
    private final OfficeClock clock;

    PublicationReview(PublicationItems items, ItemVersions versions, Reviews reviews, DeadlineKeeping deadlines,
            Gates gates, AnnouncementEvents events, Organization organization, Journal journal, OfficeClock clock) {
        this.items = items;
        this.versions = versions;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.gates = gates;
        this.events = events;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes an opinion.
     *
     * @param step the step the form belongs to
     * @param reviewer who is signed in
     * @param jointUnit the unit asked in a joint review, null elsewhere
     * @param values the submitted form by field key
     * @return the item as it stands now, and where it goes
     * @throws RefusedSubmissionException when something is missing or wrong, or the person may not act here
     */
    public Reviewed submit(String caseNumber, ReviewStep step, Person reviewer, String jointUnit, Map<String, Object> values) {
        var item = items.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (item.getState() != step.waitsIn()) {
            throw new RefusedSubmissionException(null, "稿件现在是“%s”，“%s”已经由他人办结。请刷新任务列表。".formatted(item.getState().title(), step.title()));
        }
        var answers = ReviewAnswers.read(step, values);
        var signatures = new Signatures(reviews.findByCaseNumberOrderById(caseNumber), versions.ofCase(caseNumber));
        requireActor(item, step, reviewer, jointUnit);
        if (step.level()) {
            requireFourEyes(step, reviewer, signatures, item);
        }
        if (step == ReviewStep.REVISE && answers.decision() == Decision.APPROVE) {
            requireRevision(item, answers, signatures);
        }
        var current = signatures.current();
        if (step == ReviewStep.HEAD && answers.decision() == Decision.APPROVE) {
            requireOpenGates(OutgoingItem.of(item, current));
        }
        var capacity = capacity(item, step, jointUnit);
        reviews.save(new Review(item, current.getContentHash(), reviewer, capacity, answers, clock.instant()));
        move(item, step, answers);
        journal.record(caseNumber, reviewer.id(), sentence(answers, capacity), "step=%s decision=%s secrecy=%s version=%d hash=%s"
                .formatted(step, answers.decision(), answers.secrecy(), item.getCurrentVersion(), current.getContentHash()));
        return new Reviewed(item, current.getTitle(), answers.outcome());
    }

    /** What came of an opinion. */
    public record Reviewed(PublicationItem item, String title, ReviewOutcome outcome) {
    }

    private static void requireActor(PublicationItem item, ReviewStep step, Person reviewer, String jointUnit) {
        if (step.actors(item, jointUnit).stream().noneMatch(reviewer::isIn)) {
            throw new RefusedSubmissionException(null, "您不是“%s”环节的办理人，不能提交。".formatted(step.title()));
        }
    }

    /** three different persons, none of them the author. */
    private static void requireFourEyes(ReviewStep step, Person reviewer, Signatures signatures, PublicationItem item) {
        if (signatures.signedAnotherLevel(reviewer, step)) {
            throw new RefusedSubmissionException("decision", reviewer.addressed() + "已经完成另一级审核；三级审核必须由三个人分别完成。");
        }
        if (reviewer.actsAsAnyOf(signatures.authors()) || reviewer.actsAs(item.getAuthorId())) {
            throw new RefusedSubmissionException("decision", reviewer.addressed() + "是本稿的起草人，不能审核自己的稿件。");
        }
    }

    private static void requireRevision(PublicationItem item, ReviewAnswers answers, Signatures signatures) {
        var returnedVersion = signatures.reviews().isEmpty() ? 0
                : signatures.reviews().get(signatures.reviews().size() - 1).getVersionNumber();
        if (!signatures.revisedAfter(returnedVersion) && answers.opinion() == null) {
            throw new RefusedSubmissionException("opinion", "稿件没有改动。请先在经办台修改稿件；如认为不需要修改，请在意见中说明理由。");
        }
    }

    /** nobody is asked to sign what could not go out; publishing asks once more. */
    private void requireOpenGates(OutgoingItem item) {
        var objections = gates.objections(item).stream().map(PublicationGate.Objection::sentence).toList();
        if (!objections.isEmpty()) {
            throw new RefusedSubmissionException("decision", "现在不能签发：" + String.join("", objections) + "请退回，待条件具备后再提交。");
        }
    }

    private void move(PublicationItem item, ReviewStep step, ReviewAnswers answers) {
        switch (step) {
            case REVISE -> resubmitOrWithdraw(item, answers);
            case JOINT_REVIEW, PUBLISH_OFFLINE -> {
                // An opinion among several, or work recorded: the item stays where it is.
            }
            case ARCHIVE -> item.archive();
            default -> moveByOutcome(item, step, answers.outcome());
        }
    }

    private void resubmitOrWithdraw(PublicationItem item, ReviewAnswers answers) {
        if (answers.decision() == Decision.APPROVE) {
            item.resubmit();
        } else {
            close(item, ItemState.WITHDRAWN);
        }
    }

    private void moveByOutcome(PublicationItem item, ReviewStep step, ReviewOutcome outcome) {
        switch (outcome) {
            case RETURN -> item.returnToAuthor();
            case CLASSIFIED -> close(item, ItemState.CLASSIFIED);
            case REJECT -> close(item, step == ReviewStep.DETERMINE_SECRECY ? ItemState.CLASSIFIED : ItemState.REJECTED);
            case APPROVE -> approve(item, step);
            case UNCERTAIN -> {
                // It waits for the answer of the authority; the clock goes on.
            }
        }
    }

    private void approve(PublicationItem item, ReviewStep step) {
        if (step != ReviewStep.HEAD) {
            return;
        }
        if (item.isProactive()) {
            item.sign();
        } else {
            close(item, ItemState.KEPT_BACK);
        }
    }

    private void close(PublicationItem item, ItemState end) {
        item.close(end);
        deadlines.end(item.getCaseNumber(), DeadlineKind.PUBLICATION);
        events.ended(item);
    }

    private String capacity(PublicationItem item, ReviewStep step, String jointUnit) {
        var unit = organization.unit(jointUnit == null ? item.getUnitCode() : jointUnit).orElseThrow().name();
        return switch (step) {
            case REVISE, PROOFREAD -> unit + "承办人";
            case SECTION, JOINT_REVIEW -> unit + "负责人";
            case LEADER -> unit + "分管局领导";
            case JOINT_CONCLUSION -> "局办公室";
            case HEAD -> "局政务公开领导小组组长";
            case DETERMINE_SECRECY, SUPERIOR -> "政务公开办";
            case PUBLISH_OFFLINE -> item.getSite() == Site.PORTAL ? "综合信息组" : "专网管理组";
            case ARCHIVE -> "政务督导组";
        };
    }

    private static String sentence(ReviewAnswers answers, String capacity) {
        var text = new StringBuilder(capacity).append("完成“").append(answers.step().title()).append('”');
        if (!answers.step().decisions().isEmpty()) {
            text.append("：").append(answers.decision().title());
        }
        if (answers.secrecy() != null) {
            text.append("，保密审查结论：").append(answers.secrecy().title());
        }
        if (answers.documentNumber() != null) {
            text.append("，文号 ").append(answers.documentNumber()).append("（").append(answers.documentDate()).append("）");
        }
        return text.append(answers.opinion() == null ? "。" : "。意见：" + answers.opinion()).toString();
    }
}
