package org.gongkai.consultation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what each step of a consultation hands in, binds it to the words it was given on, and says where the case goes. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ConsultationReview {

    private final Consultations consultations;
    private final Summaries summaries;
    private final Handling handling;
    private final Opinions opinions;
    private final Organization organization;
    private final Journal journal;

    ConsultationReview(Consultations consultations, Summaries summaries, Handling handling, Opinions opinions,
            Organization organization, Journal journal) {
        this.consultations = consultations;
        this.summaries = summaries;
        this.handling = handling;
        this.opinions = opinions;
        this.organization = organization;
        this.journal = journal;
    }

    /**
     * Takes the form of a step.
     *
     * @param person who is signed in
     * @param values the submitted form by field key
     * @return where the process goes
     * @throws RefusedSubmissionException when something is missing or wrong, or the person may not act here
     */
    public ConsultationOutcome submit(String caseNumber, ConsultationStep step, Person person, Map<String, Object> values) {
        var consultation = consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (consultation.getState() != step.waitsIn()) {
            throw new RefusedSubmissionException(null, "这件征求意见现在是“%s”，“%s”已经由他人办结。请刷新任务列表。".formatted(
                    consultation.getState().title(), step.title()));
        }
        if (step.actors(consultation.getUnitCode()).stream().noneMatch(person::isIn)) {
            throw new RefusedSubmissionException(null, "您不是“%s”环节的办理人，不能提交。".formatted(step.title()));
        }
        var answers = ConsultationAnswers.read(step, values);
        var hash = act(consultation, answers, person);
        var capacity = step.capacity(organization.unit(consultation.getUnitCode()).map(Unit::name).orElseThrow());
        opinions.record(caseNumber, step, person, capacity, decided(answers), answers.opinion(), hash);
        journal.record(caseNumber, person.id(), sentence(answers, capacity), "step=%s decision=%s hash=%s".formatted(step, answers.decision(), hash));
        return ConsultationOutcome.valueOf(answers.decision().name());
    }

    /** Handing something in is work, not a decision; giving it up is one. */
    private static Decision decided(ConsultationAnswers answers) {
        var work = answers.step().decisions().isEmpty() || answers.step() == ConsultationStep.PREPARE && answers.decision() == Decision.APPROVE;
        return work ? null : answers.decision();
    }

    /** @return the hash of the words that were acted on, or null */
    private String act(Consultation consultation, ConsultationAnswers answers, Person person) {
        return switch (answers.step()) {
            case PREPARE -> prepare(consultation, answers, person);
            case SUMMARISE -> summarise(consultation, answers, person);
            case REVIEW_SUMMARY -> review(consultation, answers, person);
            case APPROVE_SUMMARY -> approve(consultation, answers, person);
            case ARCHIVE -> {
                consultation.archive();
                yield null;
            }
        };
    }

    private String prepare(Consultation consultation, ConsultationAnswers answers, Person person) {
        requireNotReviewer(consultation, person);
        if (answers.decision() == Decision.APPROVE) {
            consultation.submit();
        } else {
            consultation.cancel();
        }
        return null;
    }

    /** nothing is left unanswered. */
    private String summarise(Consultation consultation, ConsultationAnswers answers, Person person) {
        requireNotReviewer(consultation, person);
        var summary = summaries.of(consultation.getCaseNumber(), answers.opinion());
        if (!summary.missing().isEmpty()) {
            throw new RefusedSubmissionException(null, "还不能提交：%s请在案卷的“意见和采纳情况”页面补齐后再提交。".formatted(String.join("", summary.missing())));
        }
        consultation.summarise(person.id(), answers.opinion());
        return summary.hash();
    }

    private String review(Consultation consultation, ConsultationAnswers answers, Person person) {
        requireAnother(person, consultation, "整理了这些意见，不能自己审核；请由其他人审核。");
        if (answers.decision() == Decision.RETURN) {
            consultation.returnSummary();
        }
        return hash(consultation);
    }

    private String approve(Consultation consultation, ConsultationAnswers answers, Person person) {
        requireAnother(person, consultation, "整理了这些意见，不能自己审定；请由其他人审定。");
        var hash = hash(consultation);
        if (answers.decision() == Decision.RETURN) {
            consultation.returnSummary();
            return hash;
        }
        var reviewed = last(consultation.getCaseNumber(), ConsultationStep.REVIEW_SUMMARY).filter(opinion -> opinion.getDecision() == Decision.APPROVE
                && Objects.equals(opinion.getContentHash(), hash)).orElseThrow(() -> new RefusedSubmissionException("decision",
                "没有对现在这份采纳情况的审核意见，不能审定；请退回重新整理、审核。"));
        if (reviewed.isBy(person)) {
            throw new RefusedSubmissionException("decision", "您（或者您所代理的人）已经审核过这份采纳情况；审核和审定必须由两个人分别完成。");
        }
        consultation.approveSummary();
        return hash;
    }

    private Optional<CaseOpinion> last(String caseNumber, ConsultationStep step) {
        return opinions.of(caseNumber).stream().filter(opinion -> opinion.getTaskKey().equals(step.taskKey()))
                .reduce((older, newer) -> newer);
    }

    private String hash(Consultation consultation) {
        return summaries.of(consultation.getCaseNumber(), consultation.getOverview()).hash();
    }

    private void requireNotReviewer(Consultation consultation, Person person) {
        if (!handling.mayAnnounce(person, consultation.getUnitCode())) {
            throw new RefusedSubmissionException(null, "您负责审核本科室（单位）的公告，不能自己办理这一环节；请由承办人提交。");
        }
    }

    private void requireAnother(Person person, Consultation consultation, String what) {
        if (person.actsAs(consultation.getSummarisedBy()) || last(consultation.getCaseNumber(), ConsultationStep.SUMMARISE).filter(opinion -> opinion.isBy(person)).isPresent()) {
            throw new RefusedSubmissionException("decision", person.addressed() + what);
        }
    }

    private static String sentence(ConsultationAnswers answers, String capacity) {
        var text = new StringBuilder(capacity).append("完成“").append(answers.step().title()).append('”');
        if (!answers.step().decisions().isEmpty()) {
            text.append("：").append(answers.step() == ConsultationStep.PREPARE
                    ? answers.decision() == Decision.APPROVE ? "提交公告审核" : "终止征求意见" : answers.decision().title());
        }
        return text.append(answers.opinion() == null ? "。" : "。意见：" + answers.opinion()).toString();
    }
}
