package org.gongkai.publication;

import java.util.List;

/**
 * What a check of the register found.
 *
 * @param intact whether every line is there and unchanged
 * @param entries how many lines there are
 * @param findings what is wrong, in order of the serial numbers
 */
public record RegisterCheck(boolean intact, long entries, List<Finding> findings) {

    /** What may be wrong with a line. */
    public enum Fault {
        /** A line does not match its own hash, or does not follow the line before. */
        CHANGED,
        /** A line between others is gone. */
        MISSING,
        /** Lines at the end are gone, or were added past the seal. */
        CUT
    }

    /** One fault with a Chinese sentence. */
    public record Finding(long serial, Fault fault, String message) {
    }
}
