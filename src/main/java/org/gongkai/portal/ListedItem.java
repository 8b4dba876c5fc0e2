package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.publication.Category;
import org.gongkai.publication.PublishedItem;
import org.gongkai.workingday.OfficeClock;

/** An item as a line of the catalogue (条例 第十二条). */
record ListedItem(String indexNumber, List<Excerpt.Part> title, List<Excerpt.Part> summary, Category category,
        String unitName, boolean reprinted, LocalDate generatedOn, LocalDate publishedOn) {

    /** @param words what was looked for, empty for nothing */
    static ListedItem of(PublishedItem item, String words) {
        return new ListedItem(item.indexNumber(), Excerpt.mark(item.title(), words),
                Excerpt.of(item.body(), item.summary(), words), item.category(), item.unitName(), item.reprint() != null,
                item.generatedOn(), OfficeClock.dateOf(item.publishedAt()));
    }

    public String address() {
        return "/items/" + indexNumber;
    }
}
