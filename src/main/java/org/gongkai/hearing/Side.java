package org.gongkai.hearing;

import jakarta.persistence.Embeddable;

/**
 * A group of interests at the table (利害关系方、界别), announced with the number of its places.
 *
 * @param name e.g. 支持方代表、老年人代表; unique within a hearing
 * @param seats how many of it take part, at least 1
 */
@Embeddable
public record Side(String name, int seats) {
}
