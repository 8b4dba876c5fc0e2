package org.gongkai.engine;

import jakarta.ws.rs.BadRequestException;

/**
 * Answers to a task that cannot be accepted. The message is Chinese and says what to do; the task stays open.
 *
 * <p>It is the REST library's own 400, so that it travels through the engine and its REST API unchanged: the engine's
 * own refusal would reach the reviewer behind an English sentence with the task's id.
 */
public class RefusedSubmissionException extends BadRequestException {

    private final String field;

    /**
     * @param field the key of the form field at fault, or null when it is none of them
     * @param message a Chinese sentence for the person at the form
     */
    public RefusedSubmissionException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** @return the key of the form field at fault, or null */
    public String field() {
        return field;
    }
}
