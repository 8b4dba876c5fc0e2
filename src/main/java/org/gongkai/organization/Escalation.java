package org.gongkai.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom a matter is taken when nothing happens, one rung after the other: the leader in charge of the unit,
 * the deputies of the openness office from the last rank to the first, its directors, the head of the leading group.
 */
@Service
@Transactional(readOnly = true)
public class Escalation {

    private final Organization organization;
    private final StaffDirectory directory;
    private final OfficeClock clock;

    Escalation(Organization organization, StaffDirectory directory, OfficeClock clock) {
        this.organization = organization;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param unitCode whose matter it is
     * @return the rungs, the nearest first; on each somebody who is on no nearer one, with whoever stands in for him or her today
     */
    public List<List<Person>> rungs(String unitCode) {
        List<List<Person>> rungs = new ArrayList<>();
        Set<String> named = new HashSet<>();
        var people = organization.people();
        add(rungs, named, people, person -> person.isIn(Groups.leaderOf(unitCode)));
        var ranks = new ArrayList<>(LeadingGroup.escalation(directory.staffing(), clock.today()));
        Collections.reverse(ranks);
        ranks.forEach(post -> add(rungs, named, people, person -> person.selfAndAbsents().contains(post.personId())));
        add(rungs, named, people, person -> person.has(Role.LEADING_GROUP_HEAD));
        return rungs;
    }

    private static void add(List<List<Person>> rungs, Set<String> named, List<Person> people, Predicate<Person> onIt) {
        var rung = people.stream().filter(onIt).filter(person -> named.add(person.id())).toList();
        if (!rung.isEmpty()) {
            rungs.add(rung);
        }
    }

    /** @return everybody up to this rung, counted from 1; everybody there is when it is higher than the last */
    public List<Person> upTo(int rung, String unitCode) {
        return rungs(unitCode).stream().limit(rung).flatMap(List::stream).toList();
    }
}
