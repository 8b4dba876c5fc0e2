package org.gongkai.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that is refused, with a Chinese sentence that names the file, the element and the reason (REST: 400). */
public class RefusedDeploymentException extends BadUserRequestException {

    public RefusedDeploymentException(String message) {
        super(message);
    }

    public RefusedDeploymentException(String message, Throwable cause) {
        super(message, cause);
    }
}
