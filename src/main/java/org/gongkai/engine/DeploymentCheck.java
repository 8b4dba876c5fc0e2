package org.gongkai.engine;

import java.util.List;
import java.util.Map;

/** A check that every deployment passes, whatever the door: start-up, REST, a desktop modeler. */
public interface DeploymentCheck {

    /**
     * @param resources the files of the deployment by resource name
     * @throws RefusedDeploymentException when one of them may not be deployed
     */
    void check(Map<String, byte[]> resources);

    /** @return what it asks, for the catalogue; empty when that is shown elsewhere */
    default List<DeploymentRail> rails() {
        return List.of();
    }

    /** @return whether a draft of a procedure may be kept all the same: what it breaks is shown, and stops its release */
    default boolean isOfTheRelease() {
        return false;
    }
}
