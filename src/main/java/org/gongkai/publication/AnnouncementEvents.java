package org.gongkai.publication;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rooms what became of an item that speaks for one of their cases; of other items nobody hears. */
@Component
class AnnouncementEvents {

    private final ApplicationEventPublisher events;

    AnnouncementEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    void published(PublicationItem item) {
        if (item.getAnnounces() != null) {
            events.publishEvent(new AnnouncementPublished(item.getAnnounces().caseNumber(), item.getAnnounces().purpose(),
                    item.getCaseNumber(), item.getIndexNumber(), item.getPublishedAt()));
        }
    }

    void ended(PublicationItem item) {
        if (item.getAnnounces() != null) {
            events.publishEvent(new AnnouncementEnded(item.getAnnounces().caseNumber(), item.getAnnounces().purpose(),
                    item.getCaseNumber(), item.getState()));
        }
    }
}
