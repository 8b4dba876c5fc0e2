package org.gongkai.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.DayKind;
import org.gongkai.workingday.HolidayNotice;

/**
 * What was understood of a notice's text.
 *
 * @param notice the document
 * @param changesFestivals whether it changes single festivals of a year that has its notice
 * @param arrangements one for each festival, in the order of the text
 * @param setAside paragraphs that say nothing about days, as they were pasted
 */
record ReadNotice(HolidayNotice notice, boolean changesFestivals, List<Arrangement> arrangements, List<String> setAside) {

    /** @return every day it names, by date within each festival */
    List<CalendarDay> days() {
        return arrangements.stream().flatMap(arrangement -> Stream.concat(
                arrangement.off().stream().map(date -> new CalendarDay(date, DayKind.OFF, arrangement.festival(), notice)),
                arrangement.worked().stream().map(date -> new CalendarDay(date, DayKind.WORK, arrangement.festival(), notice)))
                .sorted(Comparator.comparing(CalendarDay::date))).toList();
    }
}
