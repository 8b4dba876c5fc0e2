package org.gongkai.portal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import org.gongkai.publication.PublishedItem;
import org.gongkai.workingday.OfficeClock;

/** A published item as a program sees it in a list. */
record PublicItem(String indexNumber, String title, String category, String categoryName, String unit, String firstResponsible,
        LocalDate generatedOn, OffsetDateTime publishedAt, String summary, String url) {

    static PublicItem of(PublishedItem item) {
        return new PublicItem(item.indexNumber(), item.title(), item.category().name(), item.category().title(),
                item.unitName(), item.firstResponsible(), item.generatedOn(), publishedAt(item),
                item.summary(), "/items/" + item.indexNumber());
    }

    private static OffsetDateTime publishedAt(PublishedItem item) {
        return item.publishedAt().truncatedTo(ChronoUnit.SECONDS).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
