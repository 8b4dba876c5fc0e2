package org.gongkai.security;

/** An empty system that nobody could sign in to. */
class NoAdministratorException extends RuntimeException {

    NoAdministratorException(String chinese, String english) {
        super(chinese + System.lineSeparator() + english);
    }
}
