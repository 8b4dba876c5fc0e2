package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;

import org.gongkai.organization.Role;

/**
 * An item as its readers see it.
 *
 * @param indexNumber its number in the catalogue (索引号)
 * @param unitName the unit it comes from
 * @param reprint where it was reprinted from, or null
 * @param body cleaned HTML
 * @param summary the first words without markup (内容概述)
 * @param announces the case of another room it speaks for, or null
 */
public record PublishedItem(String indexNumber, String caseNumber, String title, Category category, String unitName,
        LocalDate generatedOn, Instant publishedAt, Site site, Reprint reprint, String body, String summary, AnnouncedCase announces) {

    /** @return the post that answers for it; the public is told the post, which does not age as a name does */
    public String firstResponsible() {
        return unitName + Role.SECTION_HEAD.titleWithin();
    }
}
