package org.gongkai.engine;

import java.time.Duration;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Holds this node's job executor still while somebody else runs the jobs. Another node's goes on. */
public class JobExecution implements DisposableBean {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JobExecutor executor;
    private volatile boolean closing;

    /** @param executor the one that is held still */
    public JobExecution(JobExecutor executor) {
        this.executor = executor;
    }

    /** @return whether jobs are being run by themselves */
    public boolean active() {
        return executor.isActive();
    }

    /**
     * Stops the executor, waits for the jobs that are running, does the work, and starts the executor again, whatever has
     * happened; one that was off stays off.
     *
     * @throws IllegalStateException when jobs are still running after two minutes; the work has not been done
     */
    public void pausedWhile(Runnable work) {
        var wasActive = executor.isActive();
        executor.shutdown();
        try {
            awaitRunningJobs();
            work.run();
        } finally {
            if (wasActive && !closing) {
                executor.start();
            }
        }
    }

    /** Jobs that were fetched and have not begun give back their locks by themselves, since the executor is off. */
    private void awaitRunningJobs() {
        for (var waited = Duration.ZERO; busy(); waited = waited.plus(LOOK_AGAIN)) {
            if (waited.compareTo(LONGEST_JOB) > 0) {
                throw new IllegalStateException("Jobs are still running");
            }
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while jobs are running", stopped);
            }
        }
    }

    private boolean busy() {
        return executor instanceof SpringJobExecutor spring && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor pool
                && (pool.getActiveCount() > 0 || pool.getQueueSize() > 0);
    }

    /** The engine goes down with the application and stops the executor for good. */
    @Override
    public void destroy() {
        closing = true;
    }
}
