package org.gongkai.publication;

import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The port through which other rooms publish: an announcement gets a number of its own and the whole review, and its case
 * hears of its end by {@link AnnouncementPublished} or {@link AnnouncementEnded}.
 */
@Service
public class Announcements {

    private final Drafting drafting;
    private final OfficeClock clock;

    Announcements(Drafting drafting, OfficeClock clock) {
        this.drafting = drafting;
        this.clock = clock;
    }

    /**
     * Hands an announcement in, in the transaction of its case.
     *
     * @param author who answers for the words and has declared the five prohibitions observed
     * @return the number of the publication case
     * @throws org.gongkai.problem.InvalidInputException when title or text cannot be accepted
     * @throws org.gongkai.problem.NotAllowedException when the author may not draft for the unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String submit(Announcement announcement, Person author) {
        var draft = new Draft(announcement.title(), announcement.body(), announcement.category(), announcement.unit(), clock.today(),
                Disclosure.PROACTIVE, null, null, null, Source.OWN, null, Site.PORTAL, false, null, null, false, true);
        return drafting.announce(draft, new AnnouncedCase(announcement.forCase(), announcement.purpose()), author);
    }
}
