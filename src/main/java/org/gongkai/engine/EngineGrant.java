package org.gongkai.engine;

import java.util.Set;

/**
 * What one group may do in the engine.
 *
 * @param groupId the group, e.g. {@code supervision-group}
 * @param resource the engine's name of the kind of thing, e.g. {@code PROCESS_DEFINITION}
 * @param resourceId the id of one thing, or {@link #ALL} of them
 * @param permissions the engine's names of the permissions, e.g. {@code READ_INSTANCE}
 */
public record EngineGrant(String groupId, String resource, String resourceId, Set<String> permissions) {

    /** Every thing of a kind. */
    public static final String ALL = "*";
}
