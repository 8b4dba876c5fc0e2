package org.gongkai.hearing;

/** Who conducts a hearing; neither may have a part in the matter. */
public enum Officer {
    HOST("听证主持人", HearingStep.HOLD),
    RECORDER("听证记录人", HearingStep.SIGN_RECORD);

    private final String title;
    private final HearingStep step;

    Officer(String title, HearingStep step) {
        this.title = title;
        this.step = step;
    }

    public String title() {
        return title;
    }

    /** @return the step that waits for this officer by name */
    HearingStep step() {
        return step;
    }
}
