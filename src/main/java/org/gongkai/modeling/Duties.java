package org.gongkai.modeling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.TaskStep;

/** The kinds of duties a procedure can have, in words that read like the law. */
public final class Duties {

    private Duties() {
    }

    /**
     * Before something happens, something else has been done, since the latest of what makes it void.
     *
     * @param here what happens
     * @param done one of these is enough
     * @param since each of these asks for it anew; so does whoever is asked again, since the answer may be another
     */
    public static Duty before(GuardRail rail, Place here, List<Place> done, Place... since) {
        return new PathDuty(rail, here, new Fact(false, done, Stream.concat(Stream.of(since), done.stream().flatMap(place -> place.answering().stream())).toList()));
    }

    /** A case does not end without one of these. */
    public static Duty beforeTheEnd(GuardRail rail, Place... done) {
        return new PathDuty(rail, null, new Fact(false, List.of(done), List.of()));
    }

    /** Once something has happened, the case does not end before something else has been done. */
    public static Duty after(GuardRail rail, Place once, Place... then) {
        return new PathDuty(rail, null, new Fact(true, List.of(then), List.of(once)));
    }

    /** An answer leads directly to what it says. */
    public static Duty leads(GuardRail rail, Place answer, Place then) {
        return new LeadDuty(rail, answer, then);
    }

    /** The tasks of the diagram are these steps, no more and no fewer. */
    public static Duty hasSteps(GuardRail rail, TaskStep... steps) {
        return new StepsDuty(rail, List.of(steps));
    }

    /** The clock is watched while these tasks wait. */
    public static Duty watched(GuardRail rail, TaskStep... steps) {
        var tasks = Stream.of(steps).map(TaskStep::taskKey).collect(Collectors.toSet());
        return new WatchDuty(rail, node -> tasks.contains(node.id()));
    }

    /** The clock is watched while a case waits here. */
    public static Duty watched(GuardRail rail, Place here) {
        return new WatchDuty(rail, here::mayBeAt);
    }

    /** What these programs do leaves the database: it is done apart, and tried again. */
    public static Duty apart(String id, String clause, String... beans) {
        return new ApartDuty(GuardRail.technical(id, clause, "对外发出的环节另行执行，失败后自动重试"), Set.of(beans));
    }

    /** A task is offered to these groups and to nobody else, as {@code candidateGroups} are written. */
    public static Duty offeredTo(String id, String clause, String sentence, TaskStep step, String groups) {
        return new OfferDuty(GuardRail.legal(id, clause, sentence), step.taskKey(), groups, "");
    }

    /** A task is offered to the persons this expression gives and to nobody else. */
    public static Duty offeredToPersons(GuardRail rail, TaskStep step, String users) {
        return new OfferDuty(rail, step.taskKey(), "", users);
    }

    /**
     * The limit of a step is watched at the step itself.
     *
     * @param expression what gives its instant
     * @param interrupting whether the step is over then
     * @param then what comes next on that way
     */
    public static Duty limited(GuardRail rail, TaskStep step, String expression, boolean interrupting, Place then) {
        return new LimitDuty(rail, step.taskKey(), expression, interrupting, then);
    }
}
