package org.gongkai.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.engine.TaskOwners;
import org.gongkai.workingday.OfficeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every night what the engine believes with what the organisation says: the groups of everybody, what the rules find
 * wrong today, tasks that wait for nobody, tasks held by people whose posts have ended. What it finds is a task for the security administrator.
 */
@Service
public class OrganizationCheck {

    private static final Logger log = LoggerFactory.getLogger(OrganizationCheck.class);

    /** What was found, and when; the sentences name posts and counts, no case. */
    public record Report(Instant at, List<String> findings) {
    }

    private final Organization organization;
    private final StaffDirectory directory;
    private final TaskOwners owners;
    private final OfficeClock clock;
    private volatile Report latest;

    OrganizationCheck(Organization organization, StaffDirectory directory, TaskOwners owners, OfficeClock clock) {
        this.organization = organization;
        this.directory = directory;
        this.owners = owners;
        this.clock = clock;
    }

    /** @return the latest report, null before the first */
    public Report latest() {
        return latest;
    }

    /** After midnight, when posts and substitutions of the day have begun; and at every start. */
    @Scheduled(cron = "0 15 0 * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void check() {
        List<String> findings = new ArrayList<>();
        var people = organization.people().stream().collect(Collectors.toMap(Person::id, person -> person));
        people.values().stream().filter(person -> !owners.groupsOf(person.id()).equals(person.groups()))
                .forEach(person -> findings.add("流程引擎中%s所在的组与任职不一致。".formatted(person.name())));
        directory.shortcomings().stream().filter(fault -> !fault.since().isAfter(clock.today())).forEach(fault -> findings.add(fault.sentence() + "。"));
        tasksForNobody(people, findings);
        tasksOfFormerHolders(people, findings);
        findings.forEach(finding -> log.warn("Organisation and engine differ: {}", finding));
        latest = new Report(clock.instant(), List.copyOf(findings));
    }

    private void tasksForNobody(Map<String, Person> people, List<String> findings) {
        var names = organization.groupNames();
        var empty = names.keySet().stream().filter(group -> people.values().stream().noneMatch(person -> person.isIn(group))).collect(Collectors.toSet());
        empty.forEach(group -> {
            var waiting = owners.offeredToNobodyBut(group, empty);
            if (waiting > 0) {
                findings.add("有 %d 项任务等待“%s”办理，而这个组今天没有人。".formatted(waiting, names.get(group)));
            }
        });
    }

    private void tasksOfFormerHolders(Map<String, Person> people, List<String> findings) {
        directory.staffing().people().forEach(colleague -> {
            var person = people.get(colleague.id());
            var foreign = owners.heldBy(colleague.id()).stream()
                    .filter(task -> person == null || !person.isInAny(task.groups()) && !task.users().contains(colleague.id())).count();
            if (foreign > 0) {
                findings.add("%s已领取 %d 项不属于其现任职务的任务，请移交。".formatted(colleague.name(), foreign));
            }
        });
    }
}
