package org.gongkai.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.casefile.CaseStanding;
import org.gongkai.casefile.Opinions;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/**
 * Who acts on a complaint, person by person: the openness office, or the first of the next circles in which
 * somebody is left when everybody who has to do with the accused is taken away. Answered anew each time it is asked, from
 * the posts of today.
 */
@Component
public class EligibleForComplaints {

    private static final Predicate<Person> OFFICE = person -> person.hasAny(Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY);
    private static final Predicate<Person> SUPERVISION = person -> person.has(Role.SUPERVISION_GROUP);
    private static final List<Predicate<Person>> HANDLING = List.of(OFFICE, SUPERVISION, person -> person.has(Role.BUREAU_OFFICE),
            person -> person.has(Role.BUREAU_HEAD), person -> person.has(Role.LEADING_GROUP_HEAD));
    private static final List<Predicate<Person>> APPROVING = List.of(person -> person.isIn(Groups.leaderOf(KeptAway.OFFICE)),
            person -> person.has(Role.BUREAU_HEAD), person -> person.has(Role.LEADING_GROUP_HEAD), person -> person.has(Role.LEADING_GROUP_DEPUTY),
            person -> person.has(Role.BUREAU_LEADERSHIP_TEAM), person -> person.has(Role.LEADER_IN_CHARGE));

    private final CaseStanding standing;
    private final ComplaintReplies replies;
    private final Opinions opinions;

    EligibleForComplaints(CaseStanding standing, ComplaintReplies replies, Opinions opinions) {
        this.standing = standing;
        this.replies = replies;
        this.opinions = opinions;
    }

    /** @return those who may act on this step of the complaint today; nobody of the accused is ever among them */
    List<Person> of(Complaint complaint, ComplaintStep step) {
        return of(complaint, step, left(complaint));
    }

    private List<Person> left(Complaint complaint) {
        var keptAway = complaint.keptAway();
        return standing.left(complaint.getCaseNumber()).stream().filter(person -> !person.hasAny(Role.ADMINISTRATORS) && !keptAway.includes(person)).toList();
    }

    private List<Person> of(Complaint complaint, ComplaintStep step, List<Person> left) {
        var writers = writers(complaint, step);
        var circle = circle(step, left, writers);
        return left.stream().filter(person -> isFree(person, circle, writers)).toList();
    }

    /** @return the person as whom somebody acts on the step: in the place of whoever is away where no own post is asked */
    Person acting(Person person, Complaint complaint, ComplaintStep step) {
        return person.acting(circle(step, left(complaint), writers(complaint, step)));
    }

    private static Predicate<Person> circle(ComplaintStep step, List<Person> left, Set<String> writers) {
        return switch (step) {
            case ACCEPT, DRAFT, DELIVER, REVIEW_WITHDRAWAL -> first(HANDLING, left, writers);
            case INVESTIGATE -> first(HANDLING, left, writers).or(SUPERVISION);
            case APPROVE -> first(APPROVING, left, writers);
            case ARCHIVE -> first(List.of(SUPERVISION, OFFICE, HANDLING.get(2), HANDLING.get(3)), left, writers);
        };
    }

    /** @return the accounts of those who may act on the step */
    Set<String> accounts(Complaint complaint, ComplaintStep step) {
        return of(complaint, step).stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean mayAct(Person person, Complaint complaint, ComplaintStep step) {
        return accounts(complaint, step).contains(person.id());
    }

    /** @return whether the person's posts could make him or her act on some complaint */
    boolean isInAnyCircle(Person person) {
        return Stream.concat(HANDLING.stream(), APPROVING.stream()).anyMatch(circle -> circle.test(person));
    }

    /** @return whether any step of the complaint could be this person's */
    boolean mayActAnywhere(Person person, Complaint complaint) {
        if (!isInAnyCircle(person)) {
            return false;
        }
        var left = left(complaint);
        return Arrays.stream(ComplaintStep.values()).anyMatch(step -> of(complaint, step, left).stream().anyMatch(one -> one.id().equals(person.id())));
    }

    /** @return whether the person works on the complaint, and so has to know who complains; others read it masked */
    boolean handles(Person person, Complaint complaint) {
        return mayAct(person, complaint, ComplaintStep.ACCEPT) || mayAct(person, complaint, ComplaintStep.INVESTIGATE)
                || complaint.getState() == ComplaintState.APPROVING && mayAct(person, complaint, ComplaintStep.APPROVE);
    }

    /** Four eyes: whoever wrote any of the words does not sign them, and nobody signs them in his or her place. */
    private Set<String> writers(Complaint complaint, ComplaintStep step) {
        return step != ComplaintStep.APPROVE ? Set.of() : Stream.of(replies.writersOf(complaint.getCaseNumber()),
                opinions.writersAt(complaint.getCaseNumber(), ComplaintStep.DRAFT)).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static boolean isFree(Person person, Predicate<Person> circle, Set<String> writers) {
        return circle.test(person) && !person.acting(circle).actsAsAnyOf(writers);
    }

    private static Predicate<Person> first(List<Predicate<Person>> circles, List<Person> people, Set<String> writers) {
        return circles.stream().filter(circle -> people.stream().anyMatch(person -> isFree(person, circle, writers))).findFirst().orElse(person -> false);
    }
}
