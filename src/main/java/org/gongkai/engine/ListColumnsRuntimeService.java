package org.gongkai.engine;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.VariableInstanceQuery;

/** The engine's runtime service; Tasklist fills the columns of its lists through {@link ListColumnsQuery}. */
class ListColumnsRuntimeService extends RuntimeServiceImpl {

    @Override
    public VariableInstanceQuery createVariableInstanceQuery() {
        return new ListColumnsQuery(commandExecutor);
    }
}
