package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.AskedOpinion;
import org.gongkai.casefile.AskingColleagues;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** What the page of a case shows of the opinions that were asked for. */
@Component
class AskedView {

    /** One question. */
    public record Row(AskedOpinion opinion, String asker, String colleague, boolean mine) {
    }

    /**
     * Everything.
     *
     * @param colleagues whom the reader may ask, empty when he or she has no task in the case
     */
    public record Model(List<Row> rows, List<ColleagueChoice> colleagues) {
    }

    private final AskingColleagues asking;
    private final Organization organization;

    AskedView(AskingColleagues asking, Organization organization) {
        this.asking = asking;
        this.organization = organization;
    }

    Model of(String caseNumber, Person reader) {
        var rows = asking.of(caseNumber).stream().map(opinion -> new Row(opinion, organization.nameOf(opinion.getAskerId()),
                organization.nameOf(opinion.getAskedId()), opinion.getAskedId().equals(reader.id()))).toList();
        return new Model(rows, asking.mayAsk(caseNumber, reader) ? asking.whoMayBeAsked(caseNumber, reader).stream()
                .map(person -> ColleagueChoice.of(person, organization)).toList() : List.of());
    }
}
