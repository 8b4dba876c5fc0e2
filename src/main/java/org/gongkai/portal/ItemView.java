package org.gongkai.portal;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.gongkai.casefile.Attachment;
import org.gongkai.publication.PublishedItem;
import org.gongkai.publication.Site;
import org.gongkai.workingday.OfficeClock;

/** An item as its page shows it. */
record ItemView(PublishedItem item, List<FileView> files) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long KILOBYTE = 1024;

    /** A file as a visitor wants to know it before the download. */
    record FileView(String address, String fileName, String kind, String size) {

        static FileView of(String indexNumber, Attachment file) {
            var name = file.getFileName();
            return new FileView(address(indexNumber, file), name,
                    name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT), readable(file.getSizeBytes()));
        }

        static String address(String indexNumber, Attachment file) {
            return "/items/%s/attachments/%s".formatted(indexNumber, file.getId());
        }

        private static String readable(long bytes) {
            return bytes < KILOBYTE * KILOBYTE ? "%d KB".formatted(Math.max(1, Math.round((double) bytes / KILOBYTE)))
                    : String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILOBYTE / KILOBYTE);
        }
    }

    static ItemView of(PublishedItem item, List<Attachment> files) {
        return new ItemView(item, files.stream().map(file -> FileView.of(item.indexNumber(), file)).toList());
    }

    public ZonedDateTime publishedAt() {
        return item.publishedAt().atZone(OfficeClock.ZONE);
    }

    /** @return as the rules for page labels of government sites want it (国办发〔2017〕47号) */
    public String publishedMinute() {
        return publishedAt().format(MINUTE);
    }

    /** @return whether the item is for one of the special sites as well */
    public boolean onSpecialSite() {
        return item.site() != Site.PORTAL;
    }
}
