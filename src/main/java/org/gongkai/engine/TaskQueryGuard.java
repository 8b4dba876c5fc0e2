package org.gongkai.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes CVE-2026-109432: the engine refuses expressions in ad-hoc task queries but overlooks those inside
 * {@code orQueries}, so whoever is signed in could run code. Stored filters do not pass here as a query command.
 */
class TaskQueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (bringsExpressions(command)) {
            throw new BadUserRequestException("Expressions are forbidden in ad-hoc task queries");
        }
        return next.execute(command);
    }

    /** @return whether this is a task query with an expression in any of its parts, the {@code orQueries} included */
    static boolean bringsExpressions(Object candidate) {
        return candidate instanceof TaskQueryImpl query
                && query.getQueries().stream().anyMatch(part -> !part.getExpressions().isEmpty());
    }
}
