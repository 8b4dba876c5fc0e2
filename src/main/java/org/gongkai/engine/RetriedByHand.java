package org.gongkai.engine;

/**
 * A room whose failed jobs a person may have tried again from Cockpit or over REST. The engine's own right to do so would
 * know roles only; the room asks who the person is in the case, and writes down who decided.
 */
public interface RetriedByHand {

    /**
     * A job that has no retries left.
     *
     * @param processKey the key of its process
     * @param businessKey the business key of its instance, may be null
     */
    record GivenUpJob(String id, String processKey, String businessKey) {
    }

    /**
     * Called in one transaction with what the engine does.
     *
     * @return false when the job is none of this room's
     * @throws org.springframework.web.ErrorResponseException when this person may not, or it would do harm; said in Chinese
     */
    boolean again(GivenUpJob job, String userId);
}
