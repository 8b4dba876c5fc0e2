package org.gongkai.complaint;

import java.time.LocalDate;

/**
 * How and when a complaint reached the bureau.
 *
 * @param receivedOn the day it arrived; the clock counts from the next
 */
public record Arrival(ComplaintMedium medium, LocalDate receivedOn) {
}
