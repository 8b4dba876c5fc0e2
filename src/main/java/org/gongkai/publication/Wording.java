package org.gongkai.publication;

import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Writes the words of an item down: cleaned, sealed, and always as a new version. */
@Component
class Wording {

    private final ItemVersions versions;
    private final ContentSeal seal;
    private final OfficeClock clock;

    Wording(ItemVersions versions, ContentSeal seal, OfficeClock clock) {
        this.versions = versions;
        this.seal = seal;
        this.clock = clock;
    }

    void write(PublicationItem item, VersionKind kind, String title, String body, Person writer) {
        var cleanBody = HtmlText.clean(body);
        var cleanTitle = title.strip();
        var key = new ItemVersion.Key(item.getCaseNumber(), item.nextVersion());
        versions.save(new ItemVersion(key, kind, cleanTitle, cleanBody, writer.id(), clock.instant(), seal.of(item, cleanTitle, cleanBody)));
    }

    /** @return whether these words are the ones the item has already */
    boolean isUnchanged(PublicationItem item, String title, String body) {
        var current = versions.findById(new ItemVersion.Key(item.getCaseNumber(), item.getCurrentVersion())).orElseThrow();
        return current.getTitle().equals(title.strip()) && current.getBody().equals(HtmlText.clean(body));
    }
}
