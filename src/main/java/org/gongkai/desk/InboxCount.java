package org.gongkai.desk;

import org.gongkai.notification.Inbox;
import org.gongkai.organization.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many messages wait unread for the person who is signed in, for pages that are not ours. */
@RestController
class InboxCount {

    /** @param unread never negative */
    record Count(long unread) {
    }

    private final Inbox inbox;

    InboxCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/api/inbox/unread")
    Count unread(Person person) {
        return new Count(inbox.unread(person.id()));
    }
}
