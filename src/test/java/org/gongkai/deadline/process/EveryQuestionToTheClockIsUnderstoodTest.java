package org.gongkai.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.Rule;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.process.ClockExpressions.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A timer or task whose question to the clock is not recognised would stay behind when the clock moves. */
@Rule("R-49")
class EveryQuestionToTheClockIsUnderstoodTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*deadlineWatch[^}]*}");

    static Stream<Path> diagrams() throws IOException {
        return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn")).sorted();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void inEveryDiagram(Path diagram) throws IOException {
        var questions = EXPRESSION.matcher(Files.readString(diagram)).results().map(found -> found.group().replace("&quot;", "\"").replace("&#39;", "'")).toList();
        assertThat(questions).allSatisfy(question -> assertThat(ClockExpressions.read(question)).as(question).isPresent());
    }

    /** Midnight, when a step's time is over, would be shown by task lists as the next day. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void noTaskIsDueAtTheInstantOfATimer(Path diagram) throws IOException {
        assertThat(Files.readString(diagram)).doesNotContainPattern("dueDate=\"[^\"]*\\.(limit|next)\\(");
    }

    @Test
    void thePublicationAsksBoth() throws IOException {
        assertThat(Files.readString(Path.of("processes/publication-review.bpmn"))).contains("${deadlineWatch.next(execution)}", "${deadlineWatch.taskDue(execution)}");
        assertThat(ClockExpressions.read("${deadlineWatch.next(execution)}")).contains(new Question(true, null));
        assertThat(ClockExpressions.read(" #{ deadlineWatch.taskDue( execution ) } ")).contains(new Question(false, null));
        assertThat(ClockExpressions.read("${deadlineWatch.taskDue(execution, 'CORRECTION')}")).contains(new Question(false, DeadlineKind.CORRECTION));
        assertThat(ClockExpressions.read("${deadlineWatch.limit(execution, 'THIRD_PARTY')}")).contains(new Question(false, DeadlineKind.THIRD_PARTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${now()}", "2026-12-01T00:00:00", "", "${deadlineWatch.other(execution)}"})
    void whatAsksSomebodyElseIsLeftAlone(String expression) {
        assertThat(ClockExpressions.read(expression)).isEmpty();
    }
}
