package org.gongkai.deadline;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.casefile.Cases;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Tells those of a case's clock whom it concerns: who holds a task, and who answers for it. */
@Component
class ClockNews {

    private final TaskHolders holders;
    private final Organization organization;
    private final Cases cases;
    private final Inbox inbox;

    ClockNews(TaskHolders holders, Organization organization, Cases cases, Inbox inbox) {
        this.holders = holders;
        this.organization = organization;
        this.cases = cases;
        this.inbox = inbox;
    }

    /**
     * Tells only those who may see the case: nobody of a unit complained about is ever told of the complaint.
     *
     * @param event what has happened to the case: nobody is told of it twice
     * @param words Chinese, said after the name of the case
     * @param groups whose members answer for it
     * @param others who are told besides
     * @return the sentence as colleagues read it
     */
    String tell(String caseNumber, String event, String words, Set<String> groups, Collection<Person> others) {
        var text = "《%s》（%s）%s".formatted(cases.find(caseNumber).orElseThrow().title(), caseNumber, words);
        // what has not been published has no title outside the house
        var outside = "案件 %s %s".formatted(caseNumber, words);
        Set<String> recipients = new TreeSet<>(holders.of(caseNumber));
        organization.membersOf(groups).stream().map(Person::id).forEach(recipients::add);
        others.stream().map(Person::id).forEach(recipients::add);
        recipients.stream().filter(account -> organization.find(account).filter(person -> cases.maySee(person, caseNumber)).isPresent())
                .forEach(account -> inbox.tell(caseNumber + ":" + event, account, caseNumber, text, outside));
        return text;
    }
}
