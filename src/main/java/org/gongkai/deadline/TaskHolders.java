package org.gongkai.deadline;

import java.util.Set;

/** Who has the open tasks of a case in hand: the answer of the engine, asked by the clock. */
public interface TaskHolders {

    /** @return the accounts that hold a task of the case, and the members of groups whose task nobody has taken */
    Set<String> of(String caseNumber);
}
