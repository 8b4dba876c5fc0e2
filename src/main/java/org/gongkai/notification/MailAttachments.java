package org.gongkai.notification;

import java.util.Optional;

/** A room that has files which mails carry. */
public interface MailAttachments {

    /** A file as it is attached. */
    record File(String name, String mediaType, byte[] content) {
    }

    /** @return the file behind a reference, empty when the reference is none of this room's */
    Optional<File> find(String reference);
}
