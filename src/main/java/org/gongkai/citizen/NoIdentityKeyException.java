package org.gongkai.citizen;

/** Identity data could not be kept safe: there is no key, or it is none. */
class NoIdentityKeyException extends RuntimeException {

    NoIdentityKeyException(String chinese, String english) {
        super(chinese + System.lineSeparator() + english);
    }
}
