package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.gongkai.casefile.Attachment;
import org.gongkai.publication.PublishedItem;
import org.gongkai.publication.Reprint;

/**
 * A published item as a program sees it alone.
 *
 * @param body cleaned HTML
 * @param source where it was reprinted from, null for the bureau's own
 */
record PublicItemDetail(@JsonUnwrapped PublicItem item, String body, @JsonProperty("reprint") Origin source, List<File> attachments) {

    /** Who allowed the reprint is between the two organs and stays out. */
    record Origin(@JsonProperty("class") String reprintClass, String className, String site, String link, LocalDate at) {

        static Origin of(Reprint reprint) {
            return reprint == null ? null : new Origin(reprint.reprintClass().name(), reprint.reprintClass().title(),
                    reprint.site(), reprint.link(), reprint.at());
        }
    }

    record File(String fileName, String mediaType, long size, String url) {
    }

    static PublicItemDetail of(PublishedItem item, List<Attachment> attachments) {
        return new PublicItemDetail(PublicItem.of(item), item.body(), Origin.of(item.reprint()), attachments.stream()
                .map(file -> new File(file.getFileName(), file.getMediaType(), file.getSizeBytes(),
                        ItemView.FileView.address(item.indexNumber(), file))).toList());
    }
}
