package org.gongkai.engine;

import java.util.List;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * The second door of CVE-2026-109432: a query that only narrows a stored filter is never a command of its own, so the
 * {@link TaskQueryGuard} does not see expressions hidden in its {@code orQueries}.
 */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        return super.list(filterId, checked(extendingQuery));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int firstResult, int maxResults) {
        return super.listPage(filterId, checked(extendingQuery), firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return super.singleResult(filterId, checked(extendingQuery));
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        return super.count(filterId, checked(extendingQuery));
    }

    private static <Q extends Query<?, ?>> Q checked(Q extension) {
        if (TaskQueryGuard.bringsExpressions(extension)) {
            throw new BadUserRequestException("Expressions are forbidden in queries that extend a filter");
        }
        return extension;
    }
}
