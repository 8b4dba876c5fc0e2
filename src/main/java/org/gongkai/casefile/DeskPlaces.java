package org.gongkai.casefile;

import java.util.List;

import org.gongkai.organization.Person;

/** What a domain offers on the desk. What is not allowed is not offered; the route table refuses it all the same. */
public interface DeskPlaces {

    /**
     * One way.
     *
     * @param address the path
     * @param title the Chinese name
     * @param note what one does there
     */
    record Way(String address, String title, String note) {
    }

    /** @return entries of the navigation for this person, in order; the position among domains is by {@code @Order} */
    List<Way> pages(Person person);

    /** @return what this person can begin from the first page, the most frequent first */
    List<Way> actions(Person person);
}
