package org.gongkai.hearing;

import java.util.List;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseNumbers;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.publication.Drafters;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposing a hearing: its number, its files and its process begin together, or none of them does. */
@Service
@Transactional
public class Proposing {

    private final Hearings hearings;
    private final PlanRules rules;
    private final Drafters drafters;
    private final CaseNumbers numbers;
    private final Attachments attachments;
    private final Organization organization;
    private final HearingClocks clocks;
    private final HearingFlow flow;
    private final Journal journal;
    private final OfficeClock clock;

    Proposing(Hearings hearings, PlanRules rules, Drafters drafters, CaseNumbers numbers, Attachments attachments,
            Organization organization, HearingClocks clocks, HearingFlow flow, Journal journal, OfficeClock clock) {
        this.hearings = hearings;
        this.rules = rules;
        this.drafters = drafters;
        this.numbers = numbers;
        this.attachments = attachments;
        this.organization = organization;
        this.clocks = clocks;
        this.flow = flow;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a proposal and puts it before the leader in charge.
     *
     * @param materials the files that go to those who take part
     * @param preparer who handles the matter: staff of the unit, or the openness office
     * @return the case number
     * @throws org.gongkai.problem.InvalidInputException when a field is wrong, a hearing on a holiday among them
     * @throws NotAllowedException when the unit is not the preparer's
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     */
    public String propose(HearingPlan plan, List<Upload> materials, Person preparer) {
        return propose(plan, materials, preparer, null);
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the page was handed in before; nothing is kept then */
    String propose(HearingPlan plan, List<Upload> materials, Person preparer, String formKey) {
        if (plan.unit() != null && !mayPropose(plan, preparer)) {
            throw new NotAllowedException("只能为本科室（单位）的事项提出听证；负责审核本科室稿件的人不能提出，请由承办人或政务公开办提出。");
        }
        rules.check(plan, preparer.id());
        var caseNumber = numbers.next(CaseKind.HEARING);
        var hearing = hearings.saveAndFlush(new Hearing(caseNumber, plan, preparer.acting(asked -> mayPropose(plan, asked)), clock.instant(), formKey));
        hearing.keepMaterials(materials.stream().map(file -> attachments.add(caseNumber, file.fileName(), file.content(), preparer.id()))
                .map(Attachment::getId).toList());
        journal.record(caseNumber, preparer.id(), "提出就“%s”举行听证，拟定于 %s 举行。".formatted(plan.matter().title().strip(), plan.schedule().heldOn()),
                "sides=%d method=%s materials=%d".formatted(plan.sides().size(), plan.method(), materials.size()));
        clocks.follow(hearing);
        flow.begin(hearing, organization.unit(plan.unit()).orElseThrow().name());
        return caseNumber;
    }

    private boolean mayPropose(HearingPlan plan, Person person) {
        return drafters.unitsOf(person).stream().anyMatch(unit -> unit.code().equals(plan.unit()));
    }
}
