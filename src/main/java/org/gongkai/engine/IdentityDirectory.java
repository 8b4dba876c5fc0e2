package org.gongkai.engine;

import java.util.List;
import java.util.Set;

/**
 * Who works here and which groups follow from it: the organisation tells the engine, the engine never keeps a copy.
 * A change of post is therefore a change of groups at once, and at the very day a validity begins or ends.
 */
public interface IdentityDirectory {

    /** A member of staff as the engine's web applications show them. */
    record DirectoryUser(String id, String displayName, String email) {
    }

    /** A group that tasks and authorizations name. */
    record DirectoryGroup(String id, String name, Set<String> memberIds) {
    }

    /** @return everybody who may sign in today */
    List<DirectoryUser> users();

    /** @return every group with its members of today */
    List<DirectoryGroup> groups();
}
