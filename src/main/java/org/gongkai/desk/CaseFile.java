package org.gongkai.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.CaseStanding;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** Gathers a case for its reader. Every way into a case begins with {@link Cases#visible}. */
@Component
class CaseFile {

    /**
     * An open task in words.
     *
     * @param holder who has it, or whose it is: groups, and the persons it is offered to by name
     * @param mine whether it waits for the reader
     */
    public record TaskRow(OpenTask task, String holder, boolean taken, boolean mine) {
    }

    /** Everything the page shows. */
    public record Contents(CaseSummary summary, List<DeadlineView> deadlines, List<TaskRow> tasks,
            List<CaseFileSection.Content> sections, List<JournalEntry> journal) {

        /** @return the clock of the case, the newest where it had several, running before ended; null where it never had one */
        public DeadlineView clock() {
            return deadlines.stream().filter(clock -> clock.kind().watched())
                    .max(Comparator.comparing(DeadlineView::running).thenComparing(deadlines::indexOf)).orElse(null);
        }

        /** @return the newest limit of each step */
        public Collection<DeadlineView> stepLimits() {
            Map<DeadlineKind, DeadlineView> newest = new LinkedHashMap<>();
            deadlines.stream().filter(clock -> !clock.kind().watched()).forEach(clock -> newest.put(clock.kind(), clock));
            return newest.values();
        }
    }

    private final Cases cases;
    private final DeadlineViews deadlines;
    private final OpenTasks tasks;
    private final List<CaseFileSection> sections;
    private final Journal journal;
    private final Organization organization;
    private final CaseStanding standing;

    CaseFile(Cases cases, DeadlineViews deadlines, OpenTasks tasks, List<CaseFileSection> sections, Journal journal,
            Organization organization, CaseStanding standing) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.sections = sections;
        this.journal = journal;
        this.organization = organization;
        this.standing = standing;
    }

    /** @throws org.gongkai.casefile.CaseNotFoundException also when the case is not for this person */
    Contents read(String caseNumber, Person reader) {
        var summary = cases.visible(reader, caseNumber);
        return new Contents(summary, deadlines.of(caseNumber), tasks(caseNumber, reader),
                sections.stream().flatMap(section -> section.of(caseNumber, reader).stream()).toList(), journal.of(caseNumber));
    }

    private List<TaskRow> tasks(String caseNumber, Person reader) {
        var names = organization.groupNames();
        return tasks.ofCase(caseNumber).stream().map(task -> {
            var taken = task.assignee() != null;
            var offered = Stream.concat(task.groups().stream().map(group -> names.getOrDefault(group, group)), task.users().stream().map(organization::nameOf));
            var holder = taken ? organization.nameOf(task.assignee()) : offered.collect(Collectors.joining("、"));
            return new TaskRow(task, holder, taken, standing.isFor(task, reader));
        }).toList();
    }
}
