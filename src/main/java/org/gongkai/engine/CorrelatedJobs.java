package org.gongkai.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Jobs of the engine are numbered like requests: the engine's executor is made by its starter, which asks no decorator. */
@Component
class CorrelatedJobs implements BeanPostProcessor {

    private static final String EXECUTOR = "camundaTaskExecutor";

    private final ObjectProvider<TaskDecorator> decorator;

    CorrelatedJobs(ObjectProvider<TaskDecorator> decorator) {
        this.decorator = decorator;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (name.equals(EXECUTOR) && bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setTaskDecorator(work -> decorator.getObject().decorate(work));
        }
        return bean;
    }
}
