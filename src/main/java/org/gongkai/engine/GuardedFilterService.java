package org.gongkai.engine;

import java.util.List;
import java.util.function.Function;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The lists of Tasklist. Closes the second door of CVE-2026-109432: a query that only narrows a stored filter is never a command
 * of its own, so the {@link TaskQueryGuard} does not see expressions hidden in its {@code orQueries}.
 *
 * <p>A filter of {@linkplain StandardFilters#OWN own tasks} is answered without comparing each task with each right: the
 * engine joins the two lists without an index, which costs the square of what somebody has to do. It finds only what is in
 * the hand of the person who asks or offered to him or her, whatever the filter says, and that everybody may see.
 */
@SuppressWarnings("unchecked") // the engine has filters of tasks only
class GuardedFilterService extends FilterServiceImpl {

    private static final TaskQuery NOTHING_MORE = null;

    @Override
    public <T> List<T> list(String filterId) {
        return (List<T>) list(filterId, NOTHING_MORE);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        return answer(filterId, extendingQuery, own -> super.list(filterId, own));
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        return (List<T>) listPage(filterId, NOTHING_MORE, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int firstResult, int maxResults) {
        return answer(filterId, extendingQuery, own -> super.listPage(filterId, own, firstResult, maxResults));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return super.singleResult(filterId, checked(extendingQuery));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, NOTHING_MORE);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        return answer(filterId, extendingQuery, own -> super.count(filterId, own));
    }

    private <Q extends Query<?, ?>, A> A answer(String filterId, Q extension, Function<Q, A> search) {
        checked(extension);
        // also says whether the person may use the filter at all
        var own = Boolean.TRUE.equals(getFilter(filterId).getProperties().get(StandardFilters.OWN));
        return own ? commandExecutor.execute(context -> context.runWithoutAuthorization(
                () -> search.apply((Q) ownTasks(extension, context.getAuthenticatedUserId())))) : search.apply(extension);
    }

    /** The query that extends a filter is merged into it: the part added here holds for every task found. */
    private TaskQuery ownTasks(Query<?, ?> extension, String account) {
        var query = extension == null ? new TaskQueryImpl() : (TaskQuery) extension;
        return query.or().taskAssignee(account).taskCandidateUser(account).endOr();
    }

    private static <Q extends Query<?, ?>> Q checked(Q extension) {
        if (TaskQueryGuard.bringsExpressions(extension)) {
            throw new BadUserRequestException("Expressions are forbidden in queries that extend a filter");
        }
        return extension;
    }
}
