package org.gongkai.hearing;

/** What a hearing puts before the public, each through the three levels of review. */
enum AnnouncementPurpose {
    /** Matter, draft, time, place, places, method, how to apply. */
    ANNOUNCEMENT,
    /** Another time or place. */
    CHANGE,
    /** Who takes part, masked, by sides. */
    LIST,
    /** There will be no hearing. */
    CANCELLATION,
    /** What was said, what is taken up, what is not and why. */
    REPORT
}
