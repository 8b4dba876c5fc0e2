package org.gongkai.training;

import java.time.Instant;
import java.util.List;

import org.gongkai.engine.JobExecution;
import org.gongkai.engine.TimeTravel;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.stereotype.Service;

/**
 * Lets time pass for people who learn: in the background, one travel at a time, with the job executor held still. Everything
 * that is due on the way happens at its own instant and in order, what the application does by the clock included.
 */
@Service
@Profile("demo")
public class Training implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final TimeTravel time;
    private final JobExecution execution;
    private final DemonstrationClock demonstration;
    private final ObjectProvider<ScheduledTaskHolder> scheduled;
    private final TaskExecutor background;
    private final OfficeClock clock;
    /** The latest, null before the first; guarded by this. */
    private Travel travel;

    Training(TimeTravel time, JobExecution execution, DemonstrationClock demonstration, ObjectProvider<ScheduledTaskHolder> scheduled,
            @Qualifier("applicationTaskExecutor") TaskExecutor background, OfficeClock clock) {
        this.time = time;
        this.execution = execution;
        this.demonstration = demonstration;
        this.scheduled = scheduled;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Sets out for a later instant and returns at once.
     *
     * @param target null is refused
     * @throws InvalidInputException when it is not later than now, or behind the last day that can be counted; field {@code now}
     * @throws AlreadyTravellingException when the clock is on its way
     */
    public synchronized void travelTo(Instant target, Person by) {
        if (travel != null && travel.travelling()) {
            throw new AlreadyTravellingException();
        }
        var begin = clock.instant();
        new InputCheck().require(target != null, "now", "请填写要拨到的时间，例如 2026-12-14T09:00:00+08:00。")
                .require(target == null || target.isAfter(begin), "now", "时钟只能向前拨，请填写比现在（%s）晚的时间。".formatted(TrainingWords.moment(begin)))
                .require(target == null || target.isBefore(OfficeClock.endOf(WorkingCalendar.LAST_DAY)), "now",
                        "时钟最多只能拨到 %s。".formatted(WorkingCalendar.LAST_DAY)).done();
        var begun = new Travel(begin, target);
        travel = begun;
        LOG.info("{} puts the clock forward from {} to {}", by.id(), begin, target);
        background.execute(() -> go(begun));
    }

    private void go(Travel begun) {
        try {
            execution.pausedWhile(() -> begun.go(time, new RegularWork(regular(), clock.instant()), demonstration, clock));
            begun.end(clock.instant());
        } catch (RuntimeException fault) {
            LOG.error("The clock could not go on", fault);
            begun.fail("时钟停在了中途，没有拨到指定的时间；已经发生的都有效。请系统管理员查看运行日志，然后可以再拨一次。");
        }
    }

    private List<ScheduledTask> regular() {
        return scheduled.stream().flatMap(holder -> holder.getScheduledTasks().stream()).distinct().toList();
    }

    /** Stops between two jobs; the clock goes on from there. Nothing happens when it is not on its way. */
    public synchronized void stop() {
        if (travel != null) {
            travel.stop();
        }
    }

    /** @return how far it has come */
    public synchronized TrainingProgress progress() {
        return travel != null ? travel.progress(clock, demonstration.isAhead())
                : new TrainingProgress(clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime(), demonstration.isAhead(), TrainingState.IDLE, null, null, 0, 0, null);
    }

    /** The application goes down: nothing sets out any more, what is on its way ends. */
    @Override
    public void destroy() {
        stop();
    }
}
