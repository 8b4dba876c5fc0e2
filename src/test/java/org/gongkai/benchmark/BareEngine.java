package org.gongkai.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The same diagram on an engine with nothing of ours around it: delegates that do nothing, the same history level, a
 * PostgreSQL of its own. What a case costs here is what the engine itself costs.
 */
public final class BareEngine implements AutoCloseable {

    private static final List<String> REVIEWS = List.of("userTask_proofread", "userTask_sectionReview", "userTask_leaderReview", "userTask_headSign");
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final JavaDelegate NOTHING = execution -> { };

    /** Asked for dates by the diagram. */
    public static final class Watch {

        private volatile Instant next = FAR;

        public Date next(DelegateExecution execution) {
            return Date.from(next);
        }

        public Date taskDue(DelegateExecution execution) {
            return Date.from(FAR);
        }
    }

    /** Asked for people by the diagram. */
    public static final class Reviewers {

        public String publishers(DelegateExecution execution) {
            return "info-group";
        }

        public List<String> jointUnits(DelegateExecution execution) {
            return List.of();
        }
    }

    private final EmbeddedPostgres server;
    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;
    private final Watch watch = new Watch();

    BareEngine(AtomicLong statements) {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setUsername("postgres");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(CountingProxy.of(DataSource.class, pool, statements));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutor(tuned());
        configuration.setBeans(Map.of("deadlineWatch", watch, "publicationReviewers", new Reviewers(), "actOnDeadlineDelegate", NOTHING,
                "publishDelegate", NOTHING, "registerDelegate", NOTHING));
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** What the engine is fastest with when very many timers are due at once. */
    private static DefaultJobExecutor tuned() {
        var executor = new DefaultJobExecutor();
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(100);
        executor.setMaxJobsPerAcquisition(50);
        return executor;
    }

    /** Its own table of jobs has no index that the acquisition could use. */
    void indexDueDates() {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create index job_by_due_date on ACT_RU_JOB (DUEDATE_)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    /** A case whose timer is due at once, and after it one far ahead. */
    void startDue() {
        watch.next = Instant.EPOCH;
        start("FB-" + UUID.randomUUID());
        watch.next = FAR;
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        try (var forms = Files.list(Path.of("forms"))) {
            deployment.addInputStream("publication-review.bpmn", Files.newInputStream(Path.of("processes/publication-review.bpmn")));
            for (var form : forms.filter(file -> file.getFileName().toString().startsWith("publication-review-")).toList()) {
                deployment.addInputStream(form.getFileName().toString(), Files.newInputStream(form));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        deployment.deploy();
    }

    DataSource database() {
        return pool;
    }

    /** One case from its start to its end, by the same calls the other side makes. */
    void oneCase() {
        var number = "FB-" + UUID.randomUUID();
        start(number);
        REVIEWS.forEach(task -> complete(number, task));
        publish(number);
        complete(number, "userTask_archive");
    }

    private void start(String number) {
        engine.getRuntimeService().startProcessInstanceByKey("publication-review", number, Map.of("unit", "assistance", "major", false, "offlineChannels", false,
                "superiorConsentNeeded", false, "proactive", true, "caseTitle", "城乡低保标准调整通知", "unitName", "社会救助科", "light", "GREEN"));
    }

    private void complete(String number, String key) {
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
        engine.getFormService().submitTaskForm(task.getId(), Map.of("reviewOutcome", "approve"));
    }

    private void publish(String number) {
        var instance = engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
        engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list().stream().filter(job -> engine.getManagementService()
                .createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId().equals("serviceTask_publish"))
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
