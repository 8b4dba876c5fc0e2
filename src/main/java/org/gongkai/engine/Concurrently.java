package org.gongkai.engine;

import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;

/** Two people hand in the same task at the same moment: the one who is later is told so, not shown the engine's fault. */
final class Concurrently {

    private Concurrently() {
    }

    static <T> T tell(Supplier<T> completion) {
        try {
            return completion.get();
        } catch (OptimisticLockingException somebodyWasFaster) {
            throw new RefusedSubmissionException(null, "任务刚刚已由他人办理。请刷新任务列表后再看。");
        }
    }
}
