package org.gongkai.hearing;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.Embeddable;

/**
 * When and where.
 *
 * @param heldOn the day of the hearing
 * @param startsAt the time it begins, in Shanghai
 * @param place address and room, at most 200 characters
 * @param applicationsUntil the last day on which somebody may apply to take part; it ends at 24:00
 */
@Embeddable
public record Schedule(LocalDate heldOn, LocalTime startsAt, String place, LocalDate applicationsUntil) {
}
