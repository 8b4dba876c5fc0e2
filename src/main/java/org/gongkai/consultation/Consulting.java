package org.gongkai.consultation;

import java.util.Optional;

import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparing a consultation: its number, its process and the review of its announcement begin together, or none does. */
@Service
@Transactional
public class Consulting {

    private final Consultations consultations;
    private final ConsultationRules rules;
    private final Handling handling;
    private final CaseNumbers numbers;
    private final Organization organization;
    private final ConsultationFlow flow;
    private final Journal journal;
    private final OfficeClock clock;

    Consulting(Consultations consultations, ConsultationRules rules, Handling handling, CaseNumbers numbers,
            Organization organization, ConsultationFlow flow, Journal journal, OfficeClock clock) {
        this.consultations = consultations;
        this.rules = rules;
        this.handling = handling;
        this.numbers = numbers;
        this.organization = organization;
        this.flow = flow;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a consultation and hands its announcement in for review.
     *
     * @param formKey the key of the page, or null
     * @return the case number
     * @throws org.gongkai.problem.InvalidInputException when a field is wrong
     * @throws NotAllowedException when the unit is not the author's, or the author would have to review the announcement
     * @throws org.springframework.dao.DataIntegrityViolationException when the page was handed in before; nothing is kept then
     */
    public String submit(ConsultationDraft draft, Person author, String formKey) {
        var checked = rules.checked(draft);
        requireAuthor(author, draft.unit());
        var unit = organization.unit(draft.unit()).map(Unit::name).orElseThrow();
        var caseNumber = numbers.next(CaseKind.CONSULTATION);
        var consultation = consultations.saveAndFlush(new Consultation(caseNumber, checked, author.id(), clock.instant(), formKey));
        journal.record(caseNumber, author.id(), "提出就%s公开征求意见，期限 %d 日%s。".formatted(consultation.named(), consultation.getDays(),
                consultation.getShortReason() == null ? "" : "（少于 30 日，理由：" + consultation.getShortReason() + "）"),
                "days=" + consultation.getDays());
        flow.begin(consultation, unit);
        flow.completePreparation(caseNumber, author);
        return caseNumber;
    }

    /** Prepares anew what did not pass the review of its announcement, and hands it in again. */
    public void resubmit(String caseNumber, ConsultationDraft draft, Person author) {
        var consultation = consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!flow.waitsFor(caseNumber, ConsultationStep.PREPARE, author)) {
            throw new NotAllowedException("现在不在准备环节，或者不由您办理，不能修改。请刷新案卷。");
        }
        requireAuthor(author, consultation.getUnitCode());
        consultation.prepareAnew(rules.checked(draft), author.id());
        journal.record(caseNumber, author.id(), "修改征求意见的方案和说明，重新提交公告审核。", "days=" + consultation.getDays());
        flow.completePreparation(caseNumber, author);
    }

    /** @return the case that was begun on this page before */
    @Transactional(readOnly = true)
    public Optional<String> caseOfForm(String formKey, Person author) {
        return consultations.caseOfForm(formKey, author.id());
    }

    private void requireAuthor(Person author, String unit) {
        if (unit == null || !handling.mayAnnounce(author, unit)) {
            throw new NotAllowedException("只能由本科室（单位）的承办人或政务公开办提出；负责审核该科室公告的人不能自己提出。");
        }
    }
}
