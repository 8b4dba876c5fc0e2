package org.gongkai.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.gongkai.engine.OpenTasks.OpenTask;

/** What a case says about people besides the groups its tasks are offered to: who keeps out of it, and who takes that place. */
public interface CaseRecusals {

    /** @return whether the account keeps out of the case */
    boolean keepsOut(String account, String caseNumber);

    /** @throws RefusedSubmissionException when the account keeps out of the case, or would act in the place of somebody who does */
    void requireMayTake(String caseNumber, String account, Offered offered);

    /** @return those of these tasks that the account may take or has taken, in the same order */
    List<OpenTask> leftFor(String account, Collection<OpenTask> tasks);

    /** @return the accounts to which a task for these groups is offered by name as well, because nobody else is left in them */
    Set<String> standIns(String caseNumber, Set<String> groups);
}
