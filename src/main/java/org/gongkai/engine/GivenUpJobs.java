package org.gongkai.engine;

/**
 * Learns that the engine has given up a job: no retries are left and an incident stands in Cockpit.
 * Called for every process each time that happens, in the transaction that records the incident.
 */
public interface GivenUpJobs {

    /**
     * @param processKey the key of the process the job belongs to
     * @param businessKey the business key of the instance, may be null
     * @param step the Chinese name of the element that could not be done, its id where it has none
     */
    void givenUp(String processKey, String businessKey, String step);
}
