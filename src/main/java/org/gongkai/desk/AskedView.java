package org.gongkai.desk;

import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.casefile.AskedOpinion;
import org.gongkai.casefile.AskingColleagues;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Substituting;
import org.gongkai.organization.Substitution;
import org.springframework.stereotype.Component;

/** What the page of a case shows of the opinions that were asked for. */
@Component
class AskedView {

    /**
     * One question.
     *
     * @param reachable whether the colleague may answer today
     */
    public record Row(AskedOpinion opinion, String asker, String colleague, boolean mine, boolean reachable) {
    }

    /**
     * Everything.
     *
     * @param colleagues whom the reader may ask, empty when he or she has no task in the case
     */
    public record Model(List<Row> rows, List<ColleagueChoice> colleagues) {
    }

    private final AskingColleagues asking;
    private final Cases cases;
    private final Organization organization;
    private final Substituting substituting;

    AskedView(AskingColleagues asking, Cases cases, Organization organization, Substituting substituting) {
        this.asking = asking;
        this.cases = cases;
        this.organization = organization;
        this.substituting = substituting;
    }

    Model of(String caseNumber, Person reader) {
        var rows = asking.of(caseNumber).stream().map(opinion -> new Row(opinion, organization.nameOf(opinion.getAskerId()),
                organization.nameOf(opinion.getAskedId()), opinion.getAskedId().equals(reader.id()),
                !opinion.isOpen() || organization.find(opinion.getAskedId()).filter(person -> cases.mayBeAsked(person, caseNumber)).isPresent())).toList();
        return new Model(rows, asking.mayAsk(caseNumber, reader) ? choices(caseNumber, reader) : List.of());
    }

    /** Whoever is away is asked in person and answers when back: a substitute has the posts, not the experience. */
    private List<ColleagueChoice> choices(String caseNumber, Person reader) {
        var away = substituting.open().stream().filter(one -> one.getStage() == Substitution.Stage.RUNNING)
                .collect(Collectors.toMap(Substitution::getAbsentId, Substitution::getLastDay, (one, other) -> one));
        return asking.whoMayBeAsked(caseNumber, reader).stream().map(person -> ColleagueChoice.of(person, organization))
                .map(choice -> away.containsKey(choice.name()) ? choice.with("不在岗，至 " + away.get(choice.name())) : choice).toList();
    }
}
