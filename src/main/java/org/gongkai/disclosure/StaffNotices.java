package org.gongkai.disclosure;

import java.util.Set;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Role;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Tells staff in their inboxes what has come from outside; without a word about who applies for what. */
@Component
class StaffNotices {
    private final Inbox inbox;
    private final Organization organization;
    private final OfficeClock clock;

    StaffNotices(Inbox inbox, Organization organization, OfficeClock clock) {
        this.inbox = inbox;
        this.organization = organization;
        this.clock = clock;
    }

    void toOffice(InformationRequest request, String about, String text) {
        tell(request, about, Set.of(Role.OPENNESS_OFFICE.id()), text);
    }

    /** @throws IllegalStateException when no unit has it yet */
    void toUnit(InformationRequest request, String about, String text) {
        if (request.getUnitCode() == null) {
            throw new IllegalStateException(request.getCaseNumber() + " is not assigned");
        }
        tell(request, about, Set.of(Groups.ofUnit(request.getUnitCode())), text);
    }

    /** The same thing may happen to a request twice, so the message is named with its instant. */
    private void tell(InformationRequest request, String about, Set<String> groups, String text) {
        var key = "%s:%s@%s".formatted(request.getCaseNumber(), about, clock.instant());
        organization.membersOf(groups).forEach(person -> inbox.tell(key, person.id(), request.getCaseNumber(), text));
    }
}
