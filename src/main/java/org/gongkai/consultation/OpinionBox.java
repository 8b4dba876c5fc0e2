package org.gongkai.consultation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.TextRule;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes opinions and numbers them, whichever way they come (R-67). */
@Service
@Transactional
public class OpinionBox {

    /** The longest opinion, in characters. */
    public static final int TEXT_LIMIT = 5000;
    static final int NAME_LIMIT = 50;
    static final int CONTACT_LIMIT = 100;

    private static final String SIGN = "#";

    private final Consultations consultations;
    private final PublicOpinions opinions;
    private final OpenPeriods periods;
    private final Handling handling;
    private final OncePerForm once;
    private final Journal journal;
    private final OfficeClock clock;

    OpinionBox(Consultations consultations, PublicOpinions opinions, OpenPeriods periods, Handling handling, OncePerForm once,
            Journal journal, OfficeClock clock) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.periods = periods;
        this.handling = handling;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes an opinion from a citizen. The same form key is taken once: whoever sends a page twice learns the number of the
     * first time.
     *
     * @param formKey of the page or the call, or null
     * @param client the address the request comes from
     * @return the number of the opinion in this consultation, from 1
     * @throws InvalidInputException when a field is wrong
     * @throws ConsultationNotFoundException when nothing before the public has this number
     * @throws ConsultationClosedException after 24:00 of the last day
     * @throws org.gongkai.citizen.TooManySubmissionsException when too much came from this address
     */
    @Transactional(propagation = Propagation.NEVER)
    public int submit(String caseNumber, OpinionEntry entry, OpinionChannel channel, UUID formKey, String client) {
        check(entry).done();
        var known = once.take(formKey, client, () -> caseNumber + SIGN + take(caseNumber, entry, channel)).split(SIGN);
        if (!known[0].equals(caseNumber)) {
            throw new InvalidInputException("formKey", "这个表单编号已经在另一件征求意见中用过，请重新打开页面后再提交。");
        }
        return Integer.parseInt(known[1]);
    }

    private int take(String caseNumber, OpinionEntry entry, OpinionChannel channel) {
        var consultation = consultations.lock(caseNumber).filter(found -> found.getState().announced())
                .orElseThrow(ConsultationNotFoundException::new);
        var period = periods.of(consultation).orElseThrow(ConsultationNotFoundException::new);
        if (consultation.getState() != ConsultationState.OPEN || period.over(clock.instant())) {
            throw new ConsultationClosedException(period);
        }
        return opinions.saveAndFlush(new PublicOpinion(consultation, channel, entry, clock.today(), false, clock.instant())).getNumber();
    }

    /**
     * Enters an opinion that came on paper or at the counter; one said after the last day is marked late.
     *
     * @param saidOn the day of the visit, or the postmark of the letter
     * @param formKey of the page, or null
     * @return the number of the opinion, that of the first time when the page was handed in before
     * @throws InvalidInputException when a field is wrong
     * @throws NotAllowedException when the person does not handle this consultation, or opinions are no longer entered
     */
    public int enter(String caseNumber, OpinionEntry entry, LocalDate saidOn, UUID formKey, Person person) {
        var consultation = consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        handling.requireHandler(person, consultation);
        if (consultation.getState() != ConsultationState.OPEN && consultation.getState() != ConsultationState.SUMMARISING) {
            throw new NotAllowedException("这件征求意见现在是“%s”，不能再登记意见。".formatted(consultation.getState().title()));
        }
        var period = periods.of(consultation).orElseThrow();
        check(entry).require(saidOn != null && !saidOn.isAfter(clock.today()) && !saidOn.isBefore(period.opensOn()), "saidOn",
                "请填写提出意见的日期：不早于公告发布日 %s，不晚于今天。".formatted(period.opensOn())).done();
        // The case is locked: of two clicks in the same moment the later one finds the opinion of the first.
        var before = formKey == null ? Optional.<Integer>empty() : opinions.numberOfForm(caseNumber, formKey.toString());
        return before.orElseGet(() -> enter(consultation, entry, saidOn, saidOn.isAfter(period.closesOn()), formKey, person));
    }

    private int enter(Consultation consultation, OpinionEntry entry, LocalDate saidOn, boolean late, UUID formKey, Person person) {
        var opinion = new PublicOpinion(consultation, OpinionChannel.PAPER, entry, saidOn, late, clock.instant());
        opinion.isEnteredBy(person.id(), formKey == null ? null : formKey.toString());
        opinions.saveAndFlush(opinion);
        journal.record(consultation.getCaseNumber(), person.id(), "登记第 %d 号意见（来信来访，%s）%s。".formatted(opinion.getNumber(), saidOn,
                late ? "，逾期收到" : ""), "opinion=" + opinion.getNumber());
        return opinion.getNumber();
    }

    private static InputCheck check(OpinionEntry entry) {
        var check = new InputCheck().text(entry.text(), "text", "意见", TEXT_LIMIT);
        optionalLine(check, entry.name(), "name", "姓名或单位名称", NAME_LIMIT);
        optionalLine(check, entry.contact(), "contact", "联系方式", CONTACT_LIMIT);
        return check;
    }

    private static void optionalLine(InputCheck check, String value, String field, String label, int most) {
        check.require(TextRule.isLine(value), field, TextRule.lineMessage(label))
                .optionalText(value, field, label, most);
    }
}
