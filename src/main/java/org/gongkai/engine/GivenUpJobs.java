package org.gongkai.engine;

/**
 * Learns that the engine has given up a job of its process: no retries are left and an incident stands in Cockpit.
 * Called each time that happens, in the transaction that records the incident.
 */
public interface GivenUpJobs {

    /** @return the key of the process whose jobs it cares for */
    String processKey();

    /**
     * @param businessKey the business key of the instance
     * @param activityId the element the job belongs to
     */
    void givenUp(String businessKey, String activityId);
}
