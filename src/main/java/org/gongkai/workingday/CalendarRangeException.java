package org.gongkai.workingday;

/**
 * A date or a number of days the calendar does not compute with. Its message is Chinese and says what is allowed,
 * because it is shown to the person who asked.
 */
public class CalendarRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CalendarRangeException(String message) {
        super(message);
    }
}
