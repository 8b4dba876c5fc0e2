package org.gongkai.engine;

import java.util.concurrent.ThreadPoolExecutor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The threads that fire jobs. Jobs are numbered like requests: the engine's executor is made by its starter, which asks no
 * decorator. When its queue is full, whoever fetches jobs fires one itself: otherwise it would ask the database for the next
 * two jobs again and again, and that costs more than to fire them.
 */
@Component
class JobThreads implements BeanPostProcessor {

    private static final String EXECUTOR = "camundaTaskExecutor";

    private final ObjectProvider<TaskDecorator> decorator;

    JobThreads(ObjectProvider<TaskDecorator> decorator) {
        this.decorator = decorator;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (name.equals(EXECUTOR) && bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setTaskDecorator(work -> decorator.getObject().decorate(work));
            executor.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        }
        return bean;
    }
}
