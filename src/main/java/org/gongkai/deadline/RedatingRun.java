package org.gongkai.deadline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.gongkai.workingday.CalendarInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Goes through all open cases when a notice has been confirmed. Which cases are left is what their rows say: a run that was
 * broken off goes on where it stopped, on this node or another, and cases begun meanwhile by an older calendar are found too.
 */
@Service
public class RedatingRun {

    private static final Logger LOG = LoggerFactory.getLogger(RedatingRun.class);
    private static final int AT_ONCE = 200;
    private static final int WORKERS = 2;
    private static final int ATTEMPTS = 3;

    private final Deadlines deadlines;
    private final RedatedClocks redated;
    private final Redating redating;
    private final CalendarInForce calendar;
    private final TaskExecutor background;
    private final AtomicBoolean running = new AtomicBoolean();
    /** The cases that could not be moved yet. */
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    RedatingRun(Deadlines deadlines, RedatedClocks redated, Redating redating, CalendarInForce calendar, @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.deadlines = deadlines;
        this.redated = redated;
        this.redating = redating;
        this.calendar = calendar;
        this.background = background;
    }

    /**
     * How far it is.
     *
     * @param edition of the calendar that is followed
     * @param cases how many have a running clock
     * @param left how many of them still follow an earlier edition
     * @param running whether this node is at it
     * @param refused the cases it could not move so far; they are tried again
     */
    public record Progress(int edition, long cases, long left, boolean running, List<String> refused) {

        /** @return whole percent that are done */
        public int percent() {
            return cases == 0 ? 100 : (int) (100 * (cases - left) / cases);
        }
    }

    public Progress progress() {
        var edition = calendar.get().edition();
        return new Progress(edition, deadlines.countCases(), deadlines.countCasesBefore(edition), running.get(), List.copyOf(refused));
    }

    /** @return what this edition of the calendar has moved so far, by case */
    public List<DateMove> moved(int edition) {
        return redated.findByEditionOrderByCaseNumberAscIdAsc(edition).stream().map(Redated::move).toList();
    }

    /** Begins at once, in the background. */
    public void start() {
        background.execute(this::goOn);
    }

    /** What another node has confirmed, and what was left when a node went down. */
    @Scheduled(cron = "${gongkai.redating.cron:20 * * * * *}", zone = "Asia/Shanghai")
    void goOn() {
        if (running.compareAndSet(false, true)) {
            try {
                run(calendar.get().edition());
            } finally {
                running.set(false);
            }
        }
    }

    private void run(int edition) {
        var first = deadlines.casesBefore(edition, "", Limit.of(AT_ONCE));
        if (first.isEmpty()) {
            refused.clear();
            return;
        }
        LOG.info("Open cases follow edition {} of the calendar: {} to go", edition, deadlines.countCasesBefore(edition));
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            for (var page = first; !page.isEmpty(); page = deadlines.casesBefore(edition, page.get(page.size() - 1), Limit.of(AT_ONCE))) {
                all(workers, page);
            }
        } finally {
            workers.shutdown();
        }
        LOG.info("Open cases follow edition {} of the calendar; {} are still waiting", edition, refused.size());
    }

    private void all(ExecutorService workers, List<String> page) {
        List<? extends Future<?>> started = page.stream().map(caseNumber -> workers.submit(() -> redate(caseNumber))).toList();
        started.forEach(RedatingRun::await);
    }

    /** A timer may fire, or somebody may finish a task, at this moment: the case is tried again, at last by the next run. */
    private void redate(String caseNumber) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                redating.redate(caseNumber);
                refused.remove(caseNumber);
                return;
            } catch (RuntimeException busy) {
                LOG.warn("The clocks of {} could not follow the calendar (attempt {})", caseNumber, attempt, busy);
                refused.add(caseNumber);
            }
        }
    }

    private static void await(Future<?> started) {
        try {
            started.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never.getCause());
        }
    }
}
