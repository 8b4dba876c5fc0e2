package org.gongkai.engine;

import java.util.List;
import java.util.Optional;

/** Tells the engine in which groups a signed-in person is at this moment; asked anew for every request. */
public interface SignedInGroups {

    /** @return the ids of the groups, empty when the account does not exist or is disabled */
    Optional<List<String>> of(String userId);
}
