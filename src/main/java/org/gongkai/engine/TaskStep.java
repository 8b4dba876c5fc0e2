package org.gongkai.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A step of a process as its domain knows it: the enumeration of a domain's steps implements this. */
public interface TaskStep {

    /** @return the id of the user task in the diagram */
    String taskKey();

    /** @return what people call the step, in Chinese */
    String title();

    /** @return the keys the form may hand in; anything else is refused */
    Set<String> keys();

    /** @return the name of its form, behind the key of the process: of {@code userTask_leaderReview} it is {@code leader-review} */
    default String form() {
        return taskKey().substring(taskKey().indexOf('_') + 1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** @return the step with this task, empty when the task is none of these steps */
    static <S extends TaskStep> Optional<S> find(S[] steps, String taskKey) {
        return Arrays.stream(steps).filter(step -> step.taskKey().equals(taskKey)).findFirst();
    }
}
