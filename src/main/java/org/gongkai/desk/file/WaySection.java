package org.gongkai.desk.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.engine.CaseWays;
import org.gongkai.engine.CaseWays.Ahead;
import org.gongkai.engine.CaseWays.Passed;
import org.gongkai.engine.CaseWays.Way;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.security.CockpitDoor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who has done which step of a case, who is still to come, and the diagram: read from the diagram the case runs by. */
@Order(90)
@Component
class WaySection implements CaseFileSection {

    private static final String BY_NAME = "按本件确定的人员";

    /** A step that was done, is open, or was taken away. */
    public record Done(String name, String who, Instant from, Instant until, String result, boolean cancelled) {

        public String state() {
            return cancelled ? "已取消" : until == null ? "正在办理" : "已办";
        }
    }

    /** A step to come. */
    public record ToCome(String name, String who, boolean certain) {
    }

    /**
     * What the fragment reads.
     *
     * @param cockpit where the engine's own view of the running case is, null where the reader finds none
     */
    public record Model(String caseNumber, String cockpit, String process, boolean ended, List<Done> done, List<ToCome> toCome) {
    }

    private final CaseWays ways;
    private final Cases cases;
    private final Organization organization;
    private final CockpitDoor cockpit;

    WaySection(CaseWays ways, Cases cases, Organization organization, CockpitDoor cockpit) {
        this.ways = ways;
        this.cases = cases;
        this.organization = organization;
        this.cockpit = cockpit;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        return cases.find(caseNumber).flatMap(found -> ways.of(caseNumber, found.process()).map(way -> new Content("办理经过和后续环节",
                "desk/way :: way", model(caseNumber, way, !way.ended() && cockpit.opensTo(reader, found.process())))));
    }

    private Model model(String caseNumber, Way way, boolean inCockpit) {
        var people = organization.people();
        var names = organization.groupNames();
        return new Model(caseNumber, inCockpit ? cockpit.address(way.instance()) : null, way.process(), way.ended(), way.passed().stream().map(this::done).toList(), way.ahead().stream()
                .map(step -> new ToCome(step.name(), who(step, people, names), step.certain())).toList());
    }

    private Done done(Passed step) {
        var person = step.person() == null ? "" : Set.of(Journal.CITIZEN, Journal.SYSTEM).contains(step.person()) ? "" : organization.nameOf(step.person());
        return new Done(step.name(), person, step.from(), step.until(), step.result(), step.cancelled());
    }

    private static String who(Ahead step, List<Person> people, Map<String, String> names) {
        if (step.groups().isEmpty()) {
            return BY_NAME;
        }
        return step.groups().stream().map(group -> {
            var members = people.stream().filter(person -> person.isIn(group)).map(Person::name).distinct().collect(Collectors.joining("、"));
            var name = names.getOrDefault(group, group);
            return members.isEmpty() || members.equals(name) ? name : "%s（%s）".formatted(name, members);
        }).distinct().collect(Collectors.joining("，或者"));
    }
}
