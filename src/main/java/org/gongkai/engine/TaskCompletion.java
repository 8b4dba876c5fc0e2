package org.gongkai.engine;

import java.util.Map;

/**
 * What a domain does when a task of its process is handed in: it checks the answers, keeps them in its own tables and
 * tells the process only what a gateway reads. Called before the engine writes anything, in the engine's transaction.
 */
public interface TaskCompletion {

    /** @return the id of the process whose tasks this domain completes */
    String processKey();

    /**
     * @return the process variables to set, usually one outcome
     * @throws RefusedSubmissionException when something is missing or wrong; the task then stays open
     */
    Map<String, Object> accept(TaskSubmission submission);
}
