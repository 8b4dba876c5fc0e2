package org.gongkai.desk;

import java.util.List;

import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The tasks that wait for a person, each with its case and its clock. */
@Component
class WaitingTasks {

    /**
     * One line.
     *
     * @param found the case, or null where the person may do the task but not see the case
     * @param deadline its clock, or null where none runs
     */
    public record Row(OpenTask task, CaseSummary found, DeadlineView deadline) {
    }

    /**
     * What waits for a person.
     *
     * @param rows the first of them, those due first in front
     * @param more how many are left out
     */
    public record Waiting(List<Row> rows, int more) {

        public int all() {
            return rows.size() + more;
        }
    }

    /** Who has more to do than this turns over the task list; each row asks for its case and its clock. */
    private static final int SHOWN = 50;

    private final OpenTasks tasks;
    private final Cases cases;
    private final DeadlineViews deadlines;

    WaitingTasks(OpenTasks tasks, Cases cases, DeadlineViews deadlines) {
        this.tasks = tasks;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    Waiting of(Person person) {
        var found = tasks.waitingFor(person.id(), person.groups());
        var waiting = found.subList(0, Math.min(found.size(), SHOWN));
        var caseNumbers = waiting.stream().map(OpenTask::caseNumber).distinct().toList();
        var visible = cases.visible(person, caseNumbers);
        var clocks = deadlines.newest(caseNumbers);
        var rows = waiting.stream().map(task -> new Row(task, visible.get(task.caseNumber()), clocks.get(task.caseNumber()))).toList();
        return new Waiting(rows, found.size() - rows.size());
    }
}
