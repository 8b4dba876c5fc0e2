package org.gongkai.engine;

/**
 * A job has failed in a way that trying again cannot mend: the engine gives it up at once and an incident stands in
 * Cockpit, where a person decides. Its message is kept with the job and shown there, so it has no cause and no personal
 * data.
 */
public class NoRetryException extends RuntimeException {

    public NoRetryException(String message) {
        super(message);
    }
}
