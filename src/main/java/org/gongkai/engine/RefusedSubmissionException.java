package org.gongkai.engine;

/** Answers to a task that cannot be accepted. The message is Chinese and says what to do; the task stays open. */
public class RefusedSubmissionException extends RuntimeException {

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
