package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.ContentHash;
import org.springframework.stereotype.Component;

/** What a signature binds: the words, the attributes and the attachments of an item, as one hash. */
@Component
class ContentSeal {

    private final Attachments attachments;

    ContentSeal(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @return the hash of these words with the item's attributes and attachments as they are now */
    String of(PublicationItem item, String title, String body) {
        List<String> parts = new ArrayList<>(List.of(title, body));
        parts.addAll(item.signedAttributes());
        for (Attachment attachment : attachments.of(item.getCaseNumber())) {
            parts.add(attachment.getFileName());
            parts.add(attachment.getSha256());
        }
        return ContentHash.of(parts);
    }
}
