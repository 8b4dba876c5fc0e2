package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everybody with all posts, past, present and to come, at one moment.
 *
 * @param units the open ones in the order of the bureau's list
 */
public record Staffing(List<Unit> units, List<Colleague> people, List<Post> posts) {

    /** @return the posts somebody holds on a day in a role, of a unit where the role is scoped */
    public List<Post> holders(Role role, String unitCode, LocalDate day) {
        return posts.stream().filter(post -> post.isOf(role, unitCode) && post.holdsOn(day)).toList();
    }

    /** @return the posts of one person, the newest first */
    public List<Post> postsOf(String personId) {
        return posts.stream().filter(post -> post.personId().equals(personId))
                .sorted((one, other) -> other.from().compareTo(one.from())).toList();
    }

    public Optional<Colleague> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** @return the name people read, the id for somebody unknown */
    public String nameOf(String personId) {
        return person(personId).map(Colleague::name).orElse(personId);
    }

    public Optional<Unit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** @return how an office is called: the role, with its unit where it has one */
    public String titleOf(Role role, String unitCode) {
        return unitCode == null ? role.title() : unit(unitCode).map(Unit::name).orElse(unitCode) + role.titleWithin();
    }

    /** @return the given day and every later one on which some post begins or has just ended: between them nothing changes */
    SortedSet<LocalDate> turningDays(LocalDate first) {
        var days = new TreeSet<LocalDate>();
        days.add(first);
        posts.stream().flatMap(post -> Stream.of(post.from(), post.until() == null ? null : post.until().plusDays(1)))
                .filter(Objects::nonNull).filter(day -> day.isAfter(first)).forEach(days::add);
        return days;
    }
}
