package org.gongkai.organization;

import java.util.Set;

/**
 * A member of staff with what he or she may act on today.
 *
 * @param id the account, e.g. {@code head.elderly}
 * @param name the name people read
 * @param unitCode the unit he or she belongs to, or null for bureau leaders and administrators
 * @param groups the ids of all groups of today, as tasks name them
 */
public record Person(String id, String name, String unitCode, Set<String> groups) {

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean has(Role role) {
        return groups.contains(role.id());
    }

    public boolean hasAny(Role... roles) {
        for (var role : roles) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    /** @return whether the person drafts in this unit or heads it */
    public boolean worksIn(String unit) {
        return isIn(Groups.ofUnit(unit));
    }
}
