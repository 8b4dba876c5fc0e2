package org.gongkai.deadline;

/**
 * Why a clock was moved.
 *
 * @param article the legal basis, e.g. 《政府信息公开条例》第三十条
 * @param document the letter or decision it rests on, e.g. its number; may be null
 * @param actorId who caused it: an account, {@code Journal.CITIZEN} or {@code Journal.SYSTEM}
 */
public record SegmentBasis(String article, String document, String actorId) {
}
