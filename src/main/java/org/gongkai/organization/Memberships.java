package org.gongkai.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The groups of a person on a day: those of the own posts, and those of whoever he or she stands in for. The one answer
 * for pages, domains and the engine.
 */
@Component
class Memberships {

    private final StaffMembers staff;
    private final Substitutions substitutions;

    Memberships(StaffMembers staff, Substitutions substitutions) {
        this.staff = staff;
        this.substitutions = substitutions;
    }

    Person person(StaffMember member, LocalDate day) {
        return person(member, absents(member.id(), day), day);
    }

    /** @return everybody with an enabled account */
    List<Person> everybody(LocalDate day) {
        var members = staff.findAllByEnabledTrueOrderById();
        var byId = members.stream().collect(Collectors.toMap(StaffMember::id, member -> member));
        Map<String, List<StaffMember>> absents = new HashMap<>();
        substitutions.holdingOn(day).forEach(substitution -> Optional.ofNullable(byId.get(substitution.getAbsentId()))
                .ifPresent(absent -> absents.computeIfAbsent(substitution.getSubstituteId(), id -> new ArrayList<>()).add(absent)));
        return members.stream().map(member -> person(member, absents.getOrDefault(member.id(), List.of()), day)).toList();
    }

    /**
     * @param offered the groups a task is offered to
     * @return the person as whom the account does this task: itself where one of the own posts is asked, else in the place of the absent
     */
    Person acting(StaffMember member, Set<String> offered, LocalDate day) {
        return person(member, day).acting(person -> person.isInAny(offered));
    }

    private List<StaffMember> absents(String substitute, LocalDate day) {
        return substitutions.of(substitute, day).stream().flatMap(substitution -> staff.findById(substitution.getAbsentId()).stream()).toList();
    }

    /** Whoever has become an administrator meanwhile has no part in cases, in nobody's place either. */
    private static Person person(StaffMember member, List<StaffMember> absents, LocalDate day) {
        var own = member.groupsOn(day);
        if (absents.isEmpty() || Arrays.stream(Role.ADMINISTRATORS).anyMatch(role -> own.contains(role.id()))) {
            return new Person(member.id(), member.displayName(), member.unitCode(), own);
        }
        Map<Absent, Set<String>> standsInFor = new LinkedHashMap<>();
        absents.forEach(absent -> standsInFor.put(new Absent(absent.id(), absent.displayName()), absent.delegableGroupsOn(day)));
        return new Person(member.id(), member.displayName(), member.unitCode(), own).before(standsInFor, false);
    }
}
