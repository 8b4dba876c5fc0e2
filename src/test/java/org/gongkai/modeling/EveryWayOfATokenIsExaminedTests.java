package org.gongkai.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.gongkai.engine.TaskStep;
import org.junit.jupiter.api.Test;

/** Nothing is let out that was not approved since it was last changed, whatever the token passes on its way. */
class EveryWayOfATokenIsExaminedTests {

    private static final String YES = "outcome == 'approve'";
    private static final String NO = "outcome == 'return'";
    private static final String TERMINATE = "<bpmn:terminateEventDefinition/>";
    private static final String ERROR = "<bpmn:errorEventDefinition errorRef=\"e\"/>";
    private static final String MESSAGE = "<bpmn:messageEventDefinition messageRef=\"m\"/>";
    private static final String TIMER = "<bpmn:timerEventDefinition><bpmn:timeDate>${deadlineWatch.next(execution)}</bpmn:timeDate></bpmn:timerEventDefinition>";

    private record Step(String taskKey) implements TaskStep {

        @Override
        public String title() {
            return taskKey;
        }

        @Override
        public Set<String> keys() {
            return Set.of();
        }
    }

    private static final class Rules implements ProcedureRules {

        @Override
        public String processKey() {
            return "p";
        }

        @Override
        public List<Duty> duties() {
            return List.of(Duties.before(GuardRail.legal("T-01", "R-104", "同意以后才能公开"), Place.bean("publish", "公开"),
                    List.of(Place.answered(YES, "同意", Place.task(new Step("a")))), Place.task(new Step("r"))));
        }
    }

    private static List<String> blamed(UnaryOperator<Sketch> diagram) {
        return new GuardRails(List.of(new Rules())).check("p.bpmn", Sketch.file("p", diagram)).stream().map(Finding::element).toList();
    }

    private static void isKept(UnaryOperator<Sketch> diagram) {
        assertThat(blamed(diagram)).isEmpty();
    }

    private static void isBroken(UnaryOperator<Sketch> diagram) {
        assertThat(blamed(diagram)).isNotEmpty();
    }

    /** start, a, its gateway g; from there to x when approved, and to the end otherwise. */
    private static Sketch asked(Sketch sketch) {
        return sketch.start("s").user("a").gateway("exclusive", "g").end("z").line("s", "a", "g").when("g", YES, "x").when("g", NO, "z");
    }

    private static Sketch published(Sketch sketch) {
        return sketch.bean("x", "publish").end("done").line("x", "done");
    }

    @Test
    void theStraightWay() {
        isKept(sketch -> published(asked(sketch)));
        assertThat(blamed(sketch -> published(sketch.start("s").user("a").line("s", "a", "x")))).as("nobody looks at the answer").containsExactly("x");
        assertThat(blamed(sketch -> published(sketch.start("s").line("s", "x")))).as("nobody is asked").containsExactly("x");
    }

    @Test
    void aLoop() {
        isBroken(sketch -> published(sketch.start("s").user("a").gateway("exclusive", "g").user("r").line("s", "a", "g").when("g", YES, "x").when("g", NO, "r").line("r", "x")));
        isKept(sketch -> published(sketch.start("s").user("a").gateway("exclusive", "g").user("r").line("s", "a", "g").when("g", YES, "x").when("g", NO, "r").line("r", "a")));
        isBroken(sketch -> published(asked(sketch).user("r").gateway("exclusive", "h").line("r", "h")).when("h", "again", "r").when("h", "!again", "x").line("z", "r"));
    }

    @Test
    void somethingBetweenAnswerAndQuestion() {
        isBroken(sketch -> published(sketch.start("s").user("a").user("b").gateway("exclusive", "g").end("z").line("s", "a", "b", "g").when("g", YES, "x").when("g", NO, "z")));
        isBroken(sketch -> published(sketch.start("s").user("a", "camunda:asyncAfter=\"true\"", "").gateway("exclusive", "g").end("z").line("s", "a", "g")
                .when("g", YES, "x").when("g", NO, "z")));
        isBroken(sketch -> published(sketch.start("s").user("a", "", "<bpmn:multiInstanceLoopCharacteristics/>").gateway("exclusive", "g").end("z").line("s", "a", "g")
                .when("g", YES, "x").when("g", NO, "z")));
    }

    @Test
    void parallelBranches() {
        isBroken(sketch -> published(sketch.start("s").gateway("parallel", "k").user("a").end("z").line("s", "k", "a", "z").line("k", "x")));
        isKept(sketch -> published(sketch.start("s").gateway("parallel", "k").user("a").gateway("exclusive", "g").user("b").gateway("parallel", "j").end("z")
                .line("s", "k", "a", "g").line("k", "b", "j").when("g", YES, "j").when("g", NO, "z").line("j", "x")));
        isBroken(sketch -> published(asked(sketch).gateway("parallel", "k").user("r").end("y").line("k", "r", "y").line("k", "x")).line("z", "k"));
    }

    @Test
    void whatIsChangedOnAParallelBranchMeanwhile() {
        isBroken(sketch -> sketch.start("s").user("a").gateway("exclusive", "g").end("z").gateway("parallel", "k").user("r").end("y").bean("x", "publish").end("done")
                .line("s", "a", "g").when("g", YES, "k").when("g", NO, "z").line("k", "r", "y").line("k", "x", "done"));
    }

    @Test
    void inclusiveBranches() {
        isBroken(sketch -> published(sketch.start("s").gateway("inclusive", "k").user("a").gateway("exclusive", "g").end("z").gateway("inclusive", "j").line("s", "k")
                .when("k", "major", "a").when("k", "!major", "j").line("a", "g").when("g", YES, "j").when("g", NO, "z").line("j", "x")));
    }

    @Test
    void aSubProcess() {
        isKept(sketch -> published(sketch.start("s").sub("u", "", inner -> inner.start("si").user("a").gateway("exclusive", "g").end("ok").end("no", ERROR)
                .line("si", "a", "g").when("g", YES, "ok").when("g", NO, "no")).event("boundaryEvent", "b", "attachedToRef=\"u\"", ERROR).end("z").line("b", "z").line("s", "u", "x")));
        isBroken(sketch -> published(sketch.start("s").sub("u", "", inner -> inner.start("si").user("a").gateway("exclusive", "g").end("ok").end("no")
                .line("si", "a", "g").when("g", YES, "ok").when("g", NO, "no")).line("s", "u", "x")));
        assertThat(blamed(sketch -> published(sketch.start("s").sub("u", "", inner -> inner.start("si").user("a").gateway("exclusive", "g").end("ok").end("no", ERROR)
                .line("si", "a", "g").when("g", YES, "ok").when("g", NO, "no")).line("s", "u", "x")))).as("an error that nobody catches ends its path as a plain end does").isNotEmpty();
    }

    @Test
    void anEventAtTheBorder() {
        isBroken(sketch -> published(asked(sketch).event("boundaryEvent", "b", "attachedToRef=\"a\"", TIMER).line("b", "x")));
        isBroken(sketch -> published(sketch.start("s").sub("u", "", inner -> inner.start("si").user("a").gateway("exclusive", "g").end("ok", TERMINATE).end("no", ERROR)
                .line("si", "a", "g").when("g", YES, "ok").when("g", NO, "no")).event("boundaryEvent", "b", "attachedToRef=\"u\"", ERROR).line("b", "x").line("s", "u", "x")));
        isBroken(sketch -> published(sketch.start("s").sub("u", "", inner -> inner.start("si").user("a").gateway("exclusive", "g").end("ok", TERMINATE).user("r")
                .line("si", "a", "g").when("g", YES, "ok").when("g", NO, "r").line("r", "a")).event("boundaryEvent", "b", "attachedToRef=\"u\"", MESSAGE).line("b", "x")
                .line("s", "u", "x")));
    }

    @Test
    void aReminderBesideTheWork() {
        UnaryOperator<Sketch> reminded = inner -> inner.start("si").user("a").gateway("exclusive", "g").end("ok", TERMINATE).user("r")
                .event("boundaryEvent", "b", "attachedToRef=\"a\" cancelActivity=\"false\"", TIMER).bean("told", "remind").line("b", "told")
                .line("si", "a", "g").when("g", YES, "ok").when("g", NO, "r").line("r", "a");
        isKept(sketch -> published(sketch.start("s").sub("u", "", inner -> reminded.apply(inner).end("side").line("told", "side")).line("s", "u", "x")));
        isBroken(sketch -> published(sketch.start("s").sub("u", "", inner -> reminded.apply(inner).end("side", TERMINATE).line("told", "side")).line("s", "u", "x")));
    }

    @Test
    void anEventSubProcess() {
        UnaryOperator<Sketch> event = inner -> inner.event("startEvent", "se", "isInterrupting=\"false\"", MESSAGE).user("r").end("ee").line("se", "r", "ee");
        isBroken(sketch -> published(asked(sketch)).sub("v", "triggeredByEvent=\"true\"", event));
        isBroken(sketch -> published(asked(sketch)).sub("v", "triggeredByEvent=\"true\"",
                inner -> inner.event("startEvent", "se", "", MESSAGE).bean("x2", "publish").end("ee").line("se", "x2", "ee")));
        isKept(sketch -> published(asked(sketch)).sub("v", "triggeredByEvent=\"true\"",
                inner -> inner.event("startEvent", "se", "isInterrupting=\"false\"", MESSAGE).user("b").end("ee").line("se", "b", "ee")));
    }

    @Test
    void aLink() {
        var link = "<bpmn:linkEventDefinition name=\"l\"/>";
        isKept(sketch -> published(sketch.start("s").user("a").gateway("exclusive", "g").end("z").event("intermediateThrowEvent", "t", "", link)
                .event("intermediateCatchEvent", "c", "", link).line("s", "a", "g").when("g", YES, "t").when("g", NO, "z").line("c", "x")));
        isBroken(sketch -> published(sketch.start("s").user("a").gateway("exclusive", "g").event("intermediateThrowEvent", "t", "", link)
                .event("intermediateThrowEvent", "t2", "", link).event("intermediateCatchEvent", "c", "", link).line("s", "a", "g").when("g", YES, "t").when("g", NO, "t2")
                .line("c", "x")));
    }

    @Test
    void anAnswerGivenOnOneOfTwoBranches() {
        isBroken(sketch -> published(sketch.start("s").gateway("parallel", "k").user("a").user("b").gateway("parallel", "j").gateway("exclusive", "g").end("z")
                .line("s", "k", "a", "j", "g").line("k", "b", "j").when("g", YES, "x").when("g", NO, "z")));
    }

    @Test
    void theProgramInAnotherForm() {
        var delegate = "camunda:delegateExpression=\"${publish}\"";
        isBroken(sketch -> sketch.start("s").element("serviceTask", "x", delegate, "<bpmn:multiInstanceLoopCharacteristics/>").end("done").line("s", "x", "done"));
        isBroken(sketch -> sketch.start("s").element("businessRuleTask", "x", delegate, "").end("done").line("s", "x", "done"));
        isBroken(sketch -> sketch.start("s").element("sendTask", "x", delegate, "").end("done").line("s", "x", "done"));
        isBroken(sketch -> sketch.start("s").end("x", "<bpmn:messageEventDefinition messageRef=\"m\" %s/>".formatted(delegate)).line("s", "x"));
    }

    @Test
    void aSecondPlaceOfTheSameProgram() {
        isBroken(sketch -> published(asked(sketch)).bean("x2", "publish").line("z", "x2"));
    }
}
