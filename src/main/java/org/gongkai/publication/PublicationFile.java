package org.gongkai.publication;

import java.util.List;

import org.gongkai.casefile.Attachment;
import org.gongkai.organization.Unit;

/**
 * Everything that is known about an item, read at one moment.
 *
 * @param channels in the order of the channels
 * @param jointUnits the units asked in a joint review
 * @param versions oldest first, never empty
 * @param reviews all opinions, oldest first, those that no longer bind among them
 */
public record PublicationFile(PublicationItem item, String unitName, String authorName, List<Channel> channels,
        List<Unit> jointUnits, List<ItemVersion> versions, List<Review> reviews, List<Attachment> attachments) {

    /** @return the words as they stand now */
    public ItemVersion current() {
        return versions.get(versions.size() - 1);
    }

    Signatures signatures() {
        return new Signatures(reviews, versions);
    }
}
