package org.gongkai.deadline;

import java.time.LocalDate;

/**
 * A stretch of a clock as people read it.
 *
 * @param from of the first run and of a restart: the day of the event, itself not counted; of a stop and of the run after
 *        it: the first day; of an extension: the day it was granted
 * @param to its last day; null while it lasts and for an extension
 * @param days of a run: the working or natural days that counted, so far; of a stop: the working days that did not; of an
 *        extension: the days added to the bureau's own date
 * @param basis the legal basis, in Chinese
 * @param document the letter or decision it rests on; may be null
 * @param words the whole in one Chinese sentence
 */
public record SegmentView(SegmentKind kind, LocalDate from, LocalDate to, int days, String basis, String document, String words) {
}
