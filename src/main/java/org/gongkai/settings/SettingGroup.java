package org.gongkai.settings;

import java.util.List;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;

/** What a room lets the bureau set; the position on the page is by {@code @Order}. */
public interface SettingGroup {

    /** @return lower-case letters and hyphens, part of the page's address */
    String key();

    /** @return the Chinese heading */
    String title();

    /** @return what these settings do and from when a change holds, in Chinese */
    String note();

    /** @return the settings in the order of the page */
    List<Setting<?>> settings();

    /** @return whether this person may change them; by default the system administrator alone */
    default boolean mayChange(Person person) {
        return person.has(Role.SYSADMIN);
    }

    /** Notes what does not go together, by the key of the setting to correct. */
    default void check(SettingValues wanted, InputCheck check) {
    }

    /** @return whether there is something to {@link #preview} */
    default boolean previews() {
        return false;
    }

    /** @return what messages would look like with these values */
    default List<Preview> preview(SettingValues wanted) {
        return List.of();
    }

    /** A sample of what somebody would receive. */
    record Preview(String title, String text) {
    }
}
