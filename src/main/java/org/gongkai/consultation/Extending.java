package org.gongkai.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for more time for opinions, once and while it runs. The public reads the new last day and the reason in a notice
 * that passes the three levels like the announcement; until it is out nothing changes, and nothing ever becomes shorter.
 */
@Service
@Transactional
public class Extending {

    private final Consultations consultations;
    private final OpenPeriods periods;
    private final Handling handling;
    private final ConsultationReleases releases;
    private final DeadlineKeeping deadlines;
    private final Journal journal;
    private final OfficeClock clock;

    Extending(Consultations consultations, OpenPeriods periods, Handling handling, ConsultationReleases releases, DeadlineKeeping deadlines,
            Journal journal, OfficeClock clock) {
        this.consultations = consultations;
        this.periods = periods;
        this.handling = handling;
        this.releases = releases;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Hands the notice of the extension in for review.
     *
     * @param until the new last day; a day off moves to the first working day after it (民法典 第二百零三条)
     * @param reason at most 500 characters, is published
     * @return the last day as the notice names it
     * @throws org.gongkai.problem.InvalidInputException when the day is not later than the present one, or the reason is missing
     * @throws NotAllowedException when the time is over, has been extended before, or the person does not prepare announcements of the unit
     */
    public LocalDate ask(String caseNumber, LocalDate until, String reason, Person author) {
        var consultation = consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (!mayAsk(consultation, author)) {
            throw new NotAllowedException("只能在征求意见期内由承办人或政务公开办延长一次；负责审核该科室公告的人不能自己提出。");
        }
        var period = periods.of(consultation).orElseThrow();
        var later = until != null && until.isAfter(period.closesOn());
        var to = later ? deadlines.after(DeadlineKind.CONSULTATION, period.closesOn(), days(period.closesOn(), until)) : null;
        var check = new InputCheck();
        check.require(until != null, "until", "请填写新的截止日。")
                .require(until == null || later, "until", "新的截止日应晚于现在的截止日 %s；征求意见的期限不能缩短。".formatted(period.closesOn()))
                .require(to == null || days(period.opensOn(), to) <= ConsultationRules.MOST_DAYS, "until",
                        "征求意见的期限连同延长不能超过 %d 日，请核对年份。".formatted(ConsultationRules.MOST_DAYS))
                .text(reason, "reason", "延长的理由（随延期公告一并公布）", 500);
        check.done();
        consultation.askForTime(new Extension(null, period.closesOn(), to, reason.strip(), null));
        releases.extend(consultation, author);
        journal.record(caseNumber, author.id(), "提出将征求意见的期限由 %s 延长至 %s，延期公告提交三级审核。理由：%s".formatted(period.closesOn(), to, reason.strip()),
                "from=%s to=%s".formatted(period.closesOn(), to));
        return to;
    }

    /** @return whether this person may ask for more time right now */
    @Transactional(readOnly = true)
    public boolean mayAsk(Consultation consultation, Person person) {
        return consultation.getState() == ConsultationState.OPEN && consultation.getExtension() == null
                && handling.mayAnnounce(person, consultation.getUnitCode()) && periods.of(consultation).filter(period -> !period.over(clock.instant())).isPresent();
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until);
    }
}
