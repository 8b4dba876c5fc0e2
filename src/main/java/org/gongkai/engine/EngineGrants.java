package org.gongkai.engine;

import java.util.List;
import java.util.Set;

/** Declares what the groups of this office may do in the engine; nobody else gives out rights there. */
public interface EngineGrants {

    /** @return all rights of groups, except those that tasks bring along for their candidates */
    List<EngineGrant> grants();

    /** @return the groups that see the standard filters of Tasklist */
    Set<String> readersOfStandardFilters();
}
