package org.gongkai.desk;

import java.util.List;
import java.util.Set;

import org.gongkai.casefile.DeskPlaces.Way;
import org.gongkai.engine.OfferedTasks;
import org.gongkai.engine.OpenTasks;
import org.gongkai.organization.Organization;
import org.gongkai.security.Doors;
import org.springframework.stereotype.Component;

/** What a person may see and do today, answered by what decides it: the menu, the diagrams in force and the open tasks. */
@Component
public class PersonsView {

    /**
     * The answer.
     *
     * @param pages the pages of the desk
     * @param offers the tasks that his or her groups are offered, by process
     * @param taken how many open tasks are his or hers by name
     * @param doors every address that opens, as the table says that guards them
     */
    public record View(List<String> groups, List<Way> pages, List<OfferedTasks.Offer> offers, int taken, List<Doors.Kind> doors) {

        static final View NOTHING = new View(List.of(), List.of(), List.of(), 0, List.of());
    }

    private final Organization organization;
    private final DeskMenu menu;
    private final OfferedTasks offers;
    private final OpenTasks open;
    private final Doors doors;

    PersonsView(Organization organization, DeskMenu menu, OfferedTasks offers, OpenTasks open, Doors doors) {
        this.organization = organization;
        this.menu = menu;
        this.offers = offers;
        this.open = open;
        this.doors = doors;
    }

    /** @return what an account may see and do; nothing for one that is disabled or unknown */
    public View of(String account) {
        var names = organization.groupNames();
        return organization.find(account).map(person -> new View(person.groups().stream().map(group -> names.getOrDefault(group, group)).distinct().toList(),
                menu.pages(person), offers.to(person.groups()), open.waitingFor(account, Set.of()).size(), doors.of(person))).orElse(View.NOTHING);
    }
}
