package org.gongkai.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A member of staff with what he or she may act on today.
 *
 * @param id the account, e.g. {@code head.elderly}
 * @param name the name people read
 * @param unitCode the unit he or she belongs to, or null for bureau leaders and administrators
 * @param groups the ids of all groups of today, as tasks name them; those of whoever he or she stands in for are among them
 * @param ownGroups the groups of his or her own posts
 * @param standsInFor whoever he or she stands in for today, with the groups that come from it
 * @param inPlaceOf in whose place this one task is done, null for one's own
 * @param keepsOut whether the person is recused from the case it stands before, and so neither acts in it nor reads who the citizens are
 */
public record Person(String id, String name, String unitCode, Set<String> groups, Set<String> ownGroups,
        Map<Absent, Set<String>> standsInFor, Absent inPlaceOf, boolean keepsOut) {

    public Person(String id, String name, String unitCode, Set<String> groups) {
        this(id, name, unitCode, groups, groups, Map.of(), null, false);
    }

    /**
     * @param asked whether somebody is asked for a task
     * @return this person as whom he or she does it: as itself where an own post is asked, else in the place of the absent
     */
    public Person acting(Predicate<Person> asked) {
        return asked.test(new Person(id, name, unitCode, ownGroups)) ? this : standsInFor.entrySet().stream()
                .filter(absent -> asked.test(new Person(id, name, unitCode, absent.getValue()))).findFirst()
                .map(absent -> new Person(id, name, unitCode, groups, ownGroups, standsInFor, absent.getKey(), keepsOut)).orElse(this);
    }

    /**
     * @param absents instead of those the person stands in for in general, with the groups that come from each
     * @param out whether the person is recused itself
     * @return this person before one case
     */
    public Person before(Map<Absent, Set<String>> absents, boolean out) {
        Set<String> all = new TreeSet<>(ownGroups);
        absents.values().forEach(all::addAll);
        return new Person(id, name, unitCode, all, ownGroups, absents, inPlaceOf, out);
    }

    /** @return the own account, and those of whoever this person stands in for today */
    public Set<String> selfAndAbsents() {
        return Stream.concat(Stream.of(id), standsInFor.keySet().stream().map(Absent::id)).collect(Collectors.toSet());
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean isInAny(Collection<String> wanted) {
        return wanted.stream().anyMatch(groups::contains);
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

    /** @return whether the person keeps the system and has no part in cases */
    public boolean hasAdministration() {
        return hasAny(Role.ADMINISTRATORS);
    }

    /** @return whether the person drafts in this unit or heads it */
    public boolean worksIn(String unit) {
        return isIn(Groups.ofUnit(unit));
    }

    /**
     * @param account may be null
     * @return whether what this person does now is done by, or in the name of, this account: whoever has written something
     *         does not sign it through a substitute either
     */
    public boolean actsAs(String account) {
        return id.equals(account) || inPlaceOf != null && inPlaceOf.id().equals(account);
    }

    public boolean actsAsAnyOf(Collection<String> accounts) {
        return accounts.stream().anyMatch(this::actsAs);
    }

    /** @return the account in whose name this is done, null for one's own */
    public String inPlaceOfId() {
        return inPlaceOf == null ? null : inPlaceOf.id();
    }

    /** @return how a refusal speaks to this person about what one of the two names has done before */
    public String addressed() {
        return inPlaceOf == null ? "您" : "您或者您所代理的" + inPlaceOf.name();
    }

    /** @return the name for the record; a substitute stands there with both names */
    public String signature() {
        return inPlaceOf == null ? name : "%s（代%s）".formatted(name, inPlaceOf.name());
    }
}
