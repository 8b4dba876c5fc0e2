package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.AskedOpinion;
import org.gongkai.casefile.AskingColleagues;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Component;

/** What the page of a case shows of the opinions that were asked for. */
@Component
class AskedView {

    /** One question. */
    public record Row(AskedOpinion opinion, String asker, String colleague, boolean mine) {
    }

    /** Somebody who can be asked. */
    public record Choice(String id, String title) {
    }

    /**
     * Everything.
     *
     * @param colleagues whom the reader may ask, empty when he or she has no task in the case
     */
    public record Model(List<Row> rows, List<Choice> colleagues) {
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
        return new Model(rows, asking.mayAsk(caseNumber, reader) ? asking.whoMayBeAsked(caseNumber, reader).stream().map(this::choice).toList() : List.of());
    }

    private Choice choice(Person person) {
        return new Choice(person.id(), person.unitCode() == null ? person.name()
                : "%s（%s）".formatted(person.name(), organization.unit(person.unitCode()).map(Unit::name).orElse(person.unitCode())));
    }
}
