package org.gongkai.calendar;

/** A notice's text that is not understood word by word, or contradicts itself: nothing of it is taken. */
public class NoticeNotUnderstoodException extends RuntimeException {

    private final String sentence;

    /**
     * @param sentence the words at fault, as they were pasted; empty when the text as a whole is at fault
     * @param reason   Chinese, what is wrong and what to do
     */
    NoticeNotUnderstoodException(String sentence, String reason) {
        super(sentence.isEmpty() ? reason : "“%s”：%s".formatted(sentence, reason));
        this.sentence = sentence;
    }

    /** @return the words at fault, empty when the text as a whole is at fault */
    public String sentence() {
        return sentence;
    }
}
