package org.gongkai.modeling;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.engine.TaskStep;
import org.gongkai.modeling.graph.Flow;
import org.gongkai.modeling.graph.Node;

/**
 * Something a case passes on its way: a task that is done, a program that runs, a message that comes, a day that is
 * reached, a question that is answered. Named by what the code knows of it, wherever it stands in the diagram.
 */
public final class Place {

    private static final Predicate<Flow> NO_FLOW = flow -> false;
    private static final Pattern EQUALS = Pattern.compile("\\s*==\\s*");

    private final String words;
    private final Predicate<Node> node;
    private final Predicate<Flow> flow;
    private final List<Place> answering;

    private Place(String words, Predicate<Node> node, Predicate<Flow> flow, List<Place> answering) {
        this.words = words;
        this.node = node;
        this.flow = flow;
        this.answering = answering;
    }

    /** The task of this step has been done. */
    public static Place task(TaskStep step) {
        return new Place("“%s”".formatted(step.title()), node -> node.id().equals(step.taskKey()), NO_FLOW, List.of());
    }

    /** This very element has been passed, whatever it is. */
    static Place element(String id) {
        return new Place("“%s”".formatted(id), node -> node.id().equals(id), NO_FLOW, List.of());
    }

    /** The program with this name has run. */
    public static Place bean(String name, String title) {
        return new Place("“%s”".formatted(title), node -> node.traits().bean().equals(name), NO_FLOW, List.of());
    }

    /** The message with this name has come. */
    public static Place message(String name, String title) {
        return new Place("“%s”".formatted(title), node -> "message".equals(node.traits().event()) && node.traits().reference().equals(name)
                && !node.is("intermediateThrowEvent") && !node.is("endEvent"), NO_FLOW, List.of());
    }

    /** The instant this expression gives has been reached. */
    public static Place timer(String expression, String title) {
        return new Place("“%s”".formatted(title), node -> "timer".equals(node.traits().event()) && node.traits().reference().equals(expression), NO_FLOW, List.of());
    }

    /** The procedure breaks off with this error, which says how the case ends. */
    public static Place brokenOff(String errorCode, String title) {
        return new Place("“%s”".formatted(title), node -> node.is("endEvent") && "error".equals(node.traits().event()) && node.traits().reference().equals(errorCode),
                NO_FLOW, List.of());
    }

    /** A flow was taken for this reason, whatever was done before. */
    public static Place when(String condition, String title) {
        return new Place("判定“%s”".formatted(title), node -> false, flow -> isSame(condition, flow.condition()), List.of());
    }

    /** A flow was taken for this reason directly after one of these places: nothing else can have given the answer. */
    public static Place answered(String condition, String title, Place... by) {
        return new Place("%s得出“%s”的结论".formatted(Stream.of(by).map(Place::words).collect(Collectors.joining("或者")), title),
                node -> false, flow -> isSame(condition, flow.condition()), List.of(by));
    }

    /** Blanks around the comparison and the kind of quotes do not matter; everything else does. */
    private static boolean isSame(String wanted, String written) {
        return EQUALS.matcher(wanted).replaceAll("==").equals(EQUALS.matcher(written).replaceAll("==").replace('"', '\''));
    }

    /** @return in Chinese, as part of a sentence */
    public String words() {
        return words;
    }

    /** @return whether it may happen here, in whatever form it is drawn */
    boolean mayBeAt(Node candidate) {
        return node.test(candidate);
    }

    /** @return whether it surely has happened behind this: what is done for each of a list may have been done by nobody */
    boolean at(Node candidate) {
        return mayBeAt(candidate) && !candidate.traits().repeated();
    }

    boolean on(Flow candidate) {
        return flow.test(candidate);
    }

    /** @return after which places the flow must be taken at once; empty when it does not matter */
    List<Place> answering() {
        return answering;
    }
}
