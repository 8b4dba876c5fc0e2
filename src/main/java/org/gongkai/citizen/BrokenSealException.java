package org.gongkai.citizen;

/** A sealed column holds what was never sealed here, was altered since, or was sealed with a key that is gone. */
class BrokenSealException extends RuntimeException {

    BrokenSealException(String message, Throwable cause) {
        super(message, cause);
    }
}
