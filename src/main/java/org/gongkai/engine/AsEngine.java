package org.gongkai.engine;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets our own services act on the engine with the engine's rights: they have checked themselves who may do what. The
 * operator stays in the operation log. Everything inside runs in one engine command, so in one transaction.
 */
@Component
public class AsEngine {

    private final ProcessEngine engine;

    AsEngine(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * @return what the work returned
     * @throws RefusedSubmissionException when the work handed in a task and its domain refused, without the wrapping that
     *         REST needs; other exceptions pass through unchanged
     */
    public <T> T call(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Callable<T> callable = work::get;
        try {
            return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(callable));
        } catch (FormFieldValidationException refused) {
            throw refused.getCause() instanceof RefusedSubmissionException reason ? reason : refused;
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
