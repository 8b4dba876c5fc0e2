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

    /**
     * What the form of a task shows besides the variables of the case: read from the rows each time the form is opened, and
     * kept by nobody. No personal data all the same: browsers keep drafts of forms.
     *
     * @return texts and whole numbers by the name under which the form reads them
     */
    default Map<String, Object> shows(String caseNumber, String taskKey) {
        return Map.of();
    }
}
