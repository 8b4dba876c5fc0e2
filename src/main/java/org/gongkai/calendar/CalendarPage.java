package org.gongkai.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.gongkai.organization.Person;
import org.gongkai.security.RouteTable;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar every date is counted by, a year at a time: what is off, what is worked, and which notice says so. */
@Controller
class CalendarPage {

    private final BureauCalendar calendar;
    private final NoticeBook book;
    private final RouteTable routes;
    private final NextYear next;
    private final OfficeClock clock;

    CalendarPage(BureauCalendar calendar, NoticeBook book, RouteTable routes, NextYear next, OfficeClock clock) {
        this.calendar = calendar;
        this.book = book;
        this.routes = routes;
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
    ModelAndView year(@RequestParam(required = false) String year, Person reader) {
        var holds = calendar.get();
        var mayTakeIn = routes.permits(reader, HttpMethod.POST, "/desk/calendar/notices");
        var years = IntStream.rangeClosed(holds.notices().get(0).year(), holds.loadedUntil().getYear() + 1).boxed().toList();
        int shown = years.stream().filter(known -> String.valueOf(known).equals(year)).findFirst().orElse(clock.today().getYear());
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> CalendarMonth.of(YearMonth.of(shown, month), holds, clock.today())).toList();
        return new ModelAndView("calendar/year").addObject("year", shown).addObject("years", years)
                .addObject("months", months).addObject("workingDays", months.stream().mapToInt(CalendarMonth::workingDays).sum())
                .addObject("loadedUntil", holds.loadedUntil().toString()).addObject("missing", next.missing().orElse(null))
                .addObject("notices", notices(shown)).addObject("mayTakeIn", mayTakeIn)
                .addObject("waiting", mayTakeIn ? book.all().stream().filter(NoticeEntry::isOpen).toList() : List.of());
    }

    private List<Arranged> notices(int year) {
        var ledger = calendar.ledger();
        return ledger.notices().stream().filter(notice -> notice.year() == year).map(notice -> new Arranged(notice, DayWords.lines(ledger.daysOf(notice)))).toList();
    }
}
