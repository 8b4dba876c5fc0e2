package org.gongkai.demo.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

import org.gongkai.engine.TimeTravel;
import org.gongkai.training.DemonstrationClock;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration a history: the clock begins some weeks ago, the staff write, return and sign items day by
 * day, timers fire on the way, and it ends today with cases in every state. Everything goes through the same doors as
 * in a real office, so the demonstration can only show what really works.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "gongkai.demo.cases", matchIfMissing = true)
class DemoCases implements SmartLifecycle {

    private static final int BEGIN = 40;

    private final List<DemoStory> stories;
    private final TimeTravel time;
    private final OfficeClock clock;
    private final CalendarInForce calendar;
    private final DemonstrationClock demonstration;
    private boolean running;
    private LocalDate today;

    DemoCases(List<DemoStory> stories, TimeTravel time, OfficeClock clock, CalendarInForce calendar, DemonstrationClock demonstration) {
        this.stories = stories;
        this.time = time;
        this.clock = clock;
        this.calendar = calendar;
        this.demonstration = demonstration;
    }

    /** Before the web server, which is the last to start. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (!demonstration.hasHistory()) {
            passTimeUntilNow();
            demonstration.historyIsWritten();
        }
    }

    private void passTimeUntilNow() {
        today = clock.today();
        var now = clock.instant();
        clock.beginAt(OfficeClock.at(workingDay(BEGIN), LocalTime.of(9, 0)));
        try {
            writeHistory();
            time.advanceTo(now);
        } finally {
            clock.reset();
        }
    }

    /** Everything that happened, in the order in which it happened: the clock goes forward only. */
    private void writeHistory() {
        stories.stream().flatMap(story -> story.events().stream())
                .sorted(Comparator.comparing(DemoStory.Event::daysAgo).reversed().thenComparing(DemoStory.Event::hour))
                .forEach(event -> {
                    time.advanceTo(OfficeClock.at(workingDay(event.daysAgo()), LocalTime.of(event.hour(), 0)));
                    event.what().run();
                });
    }

    private LocalDate workingDay(int daysAgo) {
        return calendar.get().workingDaysBefore(today, daysAgo);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
