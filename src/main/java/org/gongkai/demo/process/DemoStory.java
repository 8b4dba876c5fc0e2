package org.gongkai.demo.process;

import java.util.List;

/** What happens in one field of work before the demonstration begins. */
interface DemoStory {

    /**
     * Something that happens on the working day so many working days ago, at this hour, through the same doors as in a
     * real office.
     */
    record Event(int daysAgo, int hour, Runnable what) {
    }

    /** @return at most 40 working days ago, in any order; asked once, when the clock stands at the beginning */
    List<Event> events();
}
