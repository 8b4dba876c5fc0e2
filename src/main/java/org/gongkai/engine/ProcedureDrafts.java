package org.gongkai.engine;

import java.util.Map;

/** Where a procedure of the law goes that somebody hands in: it waits for a second person. */
public interface ProcedureDrafts {

    /**
     * Keeps it, in the transaction of the deployment that brings it. Nothing of it is deployed.
     *
     * @param key of the one process or decision table
     * @param name what the deployment is called, null when it has no name
     * @param files by resource name, with the forms that the diagram names
     * @param author the account
     * @return the id of the draft, which the deployment answers with
     * @throws RefusedDeploymentException when there is nothing to change
     */
    String keep(String key, String name, Map<String, byte[]> files, String author);
}
