package org.gongkai.consultation;

import java.time.Instant;
import java.time.LocalDate;

import org.gongkai.workingday.OfficeClock;

/**
 * When opinions can be sent.
 *
 * @param opensOn the day the announcement went out, not counted (民法典 第二百零一条)
 * @param closesOn the last day, until 24:00
 * @param provisional whether the last day lies past the last loaded holiday notice (暂定)
 * @param countedTo the last day by count alone
 * @param movedBecause why the last day is not that day, e.g. 春节放假; null when it is, or when the period was extended
 * @param extension how it was extended, null when it was not
 */
public record OpenPeriod(LocalDate opensOn, LocalDate closesOn, boolean provisional, LocalDate countedTo, String movedBecause,
        Extended extension) {

    /**
     * That it was extended to the last day it has now.
     *
     * @param from the last day as it was announced
     * @param notice the index number of the notice
     */
    public record Extended(LocalDate from, String reason, String notice) {
    }

    /** @return whether the last day is over at this instant */
    public boolean over(Instant now) {
        return !now.isBefore(OfficeClock.endOf(closesOn));
    }
}
