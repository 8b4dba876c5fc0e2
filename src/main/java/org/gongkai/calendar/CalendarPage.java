package org.gongkai.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.NoticeLedger;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar every date is counted by, a year at a time: what is off, what is worked, and which notice says so. */
@Controller
class CalendarPage {

    private final CalendarInForce calendar;
    private final NextYear next;
    private final OfficeClock clock;

    CalendarPage(CalendarInForce calendar, NextYear next, OfficeClock clock) {
        this.calendar = calendar;
        this.next = next;
        this.clock = clock;
    }

    /**
     * @param notice the document
     * @param lines what it arranges, a sentence for each festival
     */
    record Arranged(HolidayNotice notice, List<String> lines) {
    }

    /** A year that is none, or for which nothing can be counted, shows the present one. */
    @GetMapping("/desk/calendar")
    ModelAndView year(@RequestParam(required = false) String year) {
        var holds = calendar.get();
        var years = IntStream.rangeClosed(holds.notices().get(0).year(), holds.loadedUntil().getYear() + 1).boxed().toList();
        int shown = years.stream().filter(known -> String.valueOf(known).equals(year)).findFirst().orElse(clock.today().getYear());
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> CalendarMonth.of(YearMonth.of(shown, month), holds, clock.today())).toList();
        return new ModelAndView("calendar/year").addObject("year", shown).addObject("years", years)
                .addObject("months", months).addObject("workingDays", months.stream().mapToInt(CalendarMonth::workingDays).sum())
                .addObject("loadedUntil", holds.loadedUntil().toString()).addObject("missing", next.missing().orElse(null))
                .addObject("notices", notices(shown));
    }

    private static List<Arranged> notices(int year) {
        var ledger = NoticeLedger.official();
        return ledger.notices().stream().filter(notice -> notice.year() == year).map(notice -> new Arranged(notice, lines(ledger, notice))).toList();
    }

    private static List<String> lines(NoticeLedger ledger, HolidayNotice notice) {
        var days = ledger.daysOf(notice);
        return days.stream().map(day -> day.festival()).distinct().map(festival -> {
            var off = days.stream().filter(day -> day.festival().equals(festival) && day.kind() == DayKind.OFF).map(day -> day.date()).toList();
            var worked = days.stream().filter(day -> day.festival().equals(festival) && day.kind() == DayKind.WORK).map(day -> DayWords.day(day.date())).toList();
            return "%s：%s放假，共 %d 天%s。".formatted(festival, DayWords.run(off), off.size(), worked.isEmpty() ? "" : "；%s上班".formatted(String.join("、", worked)));
        }).toList();
    }
}
