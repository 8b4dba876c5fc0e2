package org.gongkai.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Asks for the rights of all groups of a person, as they are. The engine would first read which groups have any right at all,
 * to spare those who are in thousands of groups a long query; with many open tasks, each with rights of its own, that reading
 * costs more than everything else in a task list, and our people are in a handful of groups.
 */
class AllGroupsCount extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** In the place of the engine's own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new AllGroupsCount();
        }
    }
}
