package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.ConflictOfInterest;
import org.gongkai.casefile.MissingPart;
import org.gongkai.casefile.Recusal;
import org.gongkai.casefile.Recusals;
import org.gongkai.casefile.StandIns;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** What the page of a case shows of those who keep out of it. */
@Component
class RecusalView {

    /**
     * One recusal in words.
     *
     * @param reason null for whoever does not read it
     * @param missing what nobody can do, or null
     * @param candidates whom the reader may name for it
     */
    public record Row(Recusal recusal, String person, String declarer, String replacement, String namer, String lifter, String reason, boolean mayLift,
            MissingPart missing, List<ColleagueChoice> candidates) {
    }

    /**
     * Everything.
     *
     * @param mayStepBack whether the reader may step back
     * @param others those whom the reader may order to keep out
     */
    public record Model(List<Row> rows, boolean mayStepBack, List<ColleagueChoice> others, boolean keepsOut) {

        public ConflictOfInterest[] grounds() {
            return ConflictOfInterest.values();
        }

        public boolean shown() {
            return !rows.isEmpty() || mayStepBack || !others.isEmpty();
        }
    }

    private final Recusals recusals;
    private final StandIns standIns;
    private final Organization organization;

    RecusalView(Recusals recusals, StandIns standIns, Organization organization) {
        this.recusals = recusals;
        this.standIns = standIns;
        this.organization = organization;
    }

    Model of(String caseNumber, Person reader) {
        var missing = standIns.missing(caseNumber);
        return new Model(recusals.of(caseNumber).stream().map(recusal -> row(recusal, missing.stream()
                .filter(part -> part.recusal().getId().equals(recusal.getId())).findFirst().orElse(null), reader)).toList(),
                recusals.mayStepBack(caseNumber, reader), choices(recusals.whoMayBeOrdered(caseNumber, reader)), reader.keepsOut());
    }

    private Row row(Recusal recusal, MissingPart missing, Person reader) {
        return new Row(recusal, organization.nameOf(recusal.getPersonId()), organization.nameOf(recusal.getDeclaredBy()), name(recusal.getReplacementId()),
                name(recusal.getReplacedBy()), name(recusal.getLiftedBy()), recusals.readsReason(recusal, reader) ? recusal.getReason() : null,
                recusals.mayLift(recusal, reader), missing, missing == null ? List.of() : choices(standIns.candidates(missing, reader)));
    }

    private String name(String account) {
        return account == null ? null : organization.nameOf(account);
    }

    private List<ColleagueChoice> choices(List<Person> people) {
        return people.stream().map(person -> ColleagueChoice.of(person, organization)).toList();
    }
}
