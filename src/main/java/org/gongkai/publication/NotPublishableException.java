package org.gongkai.publication;

import java.util.List;

/** An item was to go out although something is missing: a diagram, a door or a row has been tampered with. */
public class NotPublishableException extends RuntimeException {

    NotPublishableException(String caseNumber, List<String> missing) {
        super("%s 不能公开：%s".formatted(caseNumber, String.join("；", missing)));
    }
}
