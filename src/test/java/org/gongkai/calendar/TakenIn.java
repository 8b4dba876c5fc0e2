package org.gongkai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.gongkai.deadline.RedatingRun;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office taking in the notice of 2027, on a Thursday three weeks before the year begins; and as if it never had. */
@TestComponent
public class TakenIn {

    /** A plain working day: 20 working days from it end behind the New Year. */
    public static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    private final NoticeBook book;
    private final BureauCalendar calendar;
    private final RedatingRun run;
    private final Organization organization;
    private final OfficeClock clock;
    private final JdbcTemplate rows;

    TakenIn(NoticeBook book, BureauCalendar calendar, RedatingRun run, Organization organization, OfficeClock clock, JdbcTemplate rows) {
        this.book = book;
        this.calendar = calendar;
        this.run = run;
        this.organization = organization;
        this.clock = clock;
        this.rows = rows;
    }

    public void itIsThatDay() {
        // clocks that other tests have started for no case: nobody could be told that they move
        rows.update("update deadline set running_kind = null, ended_at = current_timestamp where running_kind is not null "
                + "and case_number not in (select business_key_ from act_ru_execution where business_key_ is not null)");
        Instant morning = OfficeClock.at(DAY, LocalTime.of(9, 0));
        if (morning.isAfter(clock.instant())) {
            clock.travelTo(morning);
        } else {
            clock.beginAt(morning);
        }
    }

    public Person person(String account) {
        return organization.find(account).orElseThrow();
    }

    /** @return the number of the notice, which is in force and followed by all open cases */
    public long confirmed(String text) {
        return confirmed(proposed(text));
    }

    public long proposed(String text) {
        return book.propose(text, person("office"));
    }

    /** @return the same number */
    public long confirmed(long id) {
        book.confirm(id, person("office.director"));
        waitUntilDone();
        return id;
    }

    /** @return the calendar as it would be with a notice that is proposed */
    public WorkingCalendar with(long id) {
        return book.with(book.existing(id));
    }

    public void waitUntilDone() {
        for (int tenths = 0; !done(run.progress()); tenths++) {
            if (tenths > 1200) {
                throw new AssertionError("Not done after two minutes: " + run.progress());
            }
            pause();
        }
    }

    private static boolean done(RedatingRun.Progress progress) {
        return !progress.running() && progress.left() <= progress.refused().size();
    }

    public CalendarInForce calendar() {
        return calendar;
    }

    /** As if nothing had been taken in: other tests count by the notices that come with the application. */
    public void takenBack() {
        waitUntilDone();
        clock.reset();
        rows.update("delete from redated_clock");
        rows.update("delete from inbox_message where message_key like 'notice:%'");
        rows.update("delete from holiday_notice_day");
        rows.update("delete from holiday_notice");
        rows.update("update deadline set calendar_edition = 0 where calendar_edition > ?", WorkingCalendar.official().edition());
        calendar.forget();
        run.start();
        waitUntilDone();
        rows.update("delete from redated_clock");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
