package org.gongkai.citizen;

/** How much one address may hand in. */
interface SubmissionAllowance {

    /** @return how many at once, coming back over ten minutes */
    int inTenMinutes();

    /** @return how many coming back over a day */
    int aDay();
}
