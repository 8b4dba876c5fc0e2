package org.gongkai.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongkai.sweep.SweepCheck.Finding;
import org.gongkai.workingday.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs all checks, every night and when somebody asks, and keeps what they found for ninety days. */
@Service
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_OF_A_CHECK = 200;

    private final List<SweepCheck> checks;
    private final SweepRuns runs;
    private final TransactionTemplate transaction;
    private final TaskExecutor background;
    private final OfficeClock clock;

    Sweep(List<SweepCheck> checks, SweepRuns runs, PlatformTransactionManager transactions,
            @Qualifier("applicationTaskExecutor") TaskExecutor background, OfficeClock clock) {
        this.checks = checks;
        this.runs = runs;
        this.transaction = new TransactionTemplate(transactions);
        this.background = background;
        this.clock = clock;
    }

    /** @return the Chinese names of what is compared, in order */
    public List<String> titles() {
        return checks.stream().map(SweepCheck::title).toList();
    }

    /** @return the newest sweep that came to its end, empty before the first */
    public Optional<SweepRun> latest() {
        return runs.findFirstByFinishedAtIsNotNullOrderByIdDesc();
    }

    /** @return whether one is under way; one that has not come to its end within an hour was broken off */
    public boolean running() {
        return runs.findFirstByOrderByIdDesc().filter(run -> run.getFinishedAt() == null)
                .filter(run -> run.getStartedAt().plus(LONGEST).isAfter(clock.instant())).isPresent();
    }

    /** After the posts of the day have begun; of several nodes one does it. */
    @Scheduled(cron = "0 30 0 * * *", zone = "Asia/Shanghai")
    void nightly() {
        try {
            run("night:" + clock.today(), null);
        } catch (DataIntegrityViolationException anotherNodeDoesIt) {
            LOG.info("The sweep of {} runs on another node", clock.today());
        }
    }

    /** Starts one now, in the background; nothing happens while one is under way. */
    public void start(String account) {
        if (!running()) {
            var id = begin("asked:" + UUID.randomUUID(), account);
            background.execute(() -> carryOut(id));
        }
    }

    void run(String key, String account) {
        carryOut(begin(key, account));
    }

    private Long begin(String key, String account) {
        return transaction.execute(status -> {
            runs.deleteOlderThan(clock.instant().minus(KEPT));
            return runs.saveAndFlush(new SweepRun(key, account, clock.instant())).getId();
        });
    }

    private void carryOut(Long id) {
        var found = checks.stream().map(check -> new Found(check.title(), findings(check))).toList();
        transaction.executeWithoutResult(status -> {
            var run = runs.findById(id).orElseThrow();
            found.forEach(one -> one.findings().forEach(finding -> run.found(one.check(), finding)));
            run.finish(clock.instant());
        });
        found.forEach(one -> one.findings().forEach(finding -> LOG.warn("Sweep: {} - {} {}", one.check(), finding.caseNumber(), finding.sentence())));
    }

    private record Found(String check, List<Finding> findings) {
    }

    /** A check that fails is a finding itself, and keeps no other from running. */
    private List<Finding> findings(SweepCheck check) {
        try {
            var all = check.findings();
            return all.size() <= MOST_OF_A_CHECK ? all
                    : Stream.concat(all.stream().limit(MOST_OF_A_CHECK), Stream.of(new Finding(null, "另有 %d 处同类问题没有列出。".formatted(all.size() - MOST_OF_A_CHECK)))).toList();
        } catch (RuntimeException failed) {
            LOG.error("The check “{}” of the sweep failed", check.title(), failed);
            return List.of(new Finding(null, "这一项没有核查成功，请系统管理员查看运行日志。"));
        }
    }
}
