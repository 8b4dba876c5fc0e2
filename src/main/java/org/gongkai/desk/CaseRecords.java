package org.gongkai.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.Explanation;
import org.gongkai.deadline.Light;
import org.gongkai.deadline.SegmentKind;
import org.gongkai.deadline.SegmentView;
import org.gongkai.deadline.StripDay;
import org.gongkai.desk.CaseFile.TaskRow;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Component;

/** A case as machines read it: what the API answers and what stands in an export. */
@Component
public class CaseRecords {

    /** A piece of a clock. */
    public record Segment(SegmentKind kind, LocalDate from, LocalDate to, int days, String basis, String document) {

        static Segment of(SegmentView view) {
            return new Segment(view.kind(), view.from(), view.to(), view.days(), view.basis(), view.document());
        }
    }

    /** A day on the way to the date of the law. */
    public record Day(LocalDate date, String weekday, boolean counted, Integer number, String reason, String source, boolean provisional) {

        static Day of(StripDay day) {
            return new Day(day.date(), day.weekday(), day.counted(), day.counted() ? day.number() : null, day.reason(), day.source(), day.provisional());
        }
    }

    /** How the date of the law came about. */
    public record Explained(String sentence, List<Day> days) {

        static Explained of(Explanation explanation) {
            return new Explained(explanation.sentence(), explanation.days().stream().map(Day::of).toList());
        }
    }

    /** A clock of the case. */
    public record Clock(DeadlineKind kind, LocalDate start, LocalDate internalDue, LocalDate statutoryDue, boolean provisional,
            boolean stopped, Light light, int spentWorkingDays, List<Segment> segments, Explained explanation) {

        static Clock of(DeadlineView view) {
            return new Clock(view.kind(), view.start(), view.internalDue(), view.statutoryDue(), view.provisional(),
                    view.stopped(), view.light(), view.spentWorkingDays(), view.segments().stream().map(Segment::of).toList(),
                    Explained.of(view.explanation()));
        }
    }

    /** An open task; provisional: whether its last day lies past the last holiday notice. */
    public record Task(String key, String name, String assignee, Collection<String> groups, Instant created, Instant due, boolean provisional) {

        static Task of(TaskRow row, WorkingCalendar calendar) {
            var task = row.task();
            return new Task(task.key(), task.name(), task.assignee(), task.groups(), task.created(), task.due(),
                    task.due() != null && calendar.isProvisional(OfficeClock.lastDayOf(task.due())));
        }
    }

    /** A line of the journal. */
    public record Entry(Instant at, String actor, String actorName, String sentence) {
    }

    /** A letter. */
    public record Written(long id, LetterKind kind, String title, String number, DeliveryWay way, Instant issuedAt, LocalDate sentOn, LocalDate receivedOn) {

        static Written of(Letter letter) {
            return new Written(letter.getId(), letter.getKind(), letter.getKind().title(), letter.getNumber(), letter.getWay(),
                    letter.getIssuedAt(), letter.getSentOn(), letter.getReceivedOn());
        }
    }

    /** Everything that the API tells of a case. */
    public record Case(String caseNumber, String process, String title, String state, String unit, List<Clock> deadlines,
            List<Task> tasks, List<Entry> journal, List<Written> letters) {
    }

    private final CaseFile file;
    private final Letters letters;
    private final CalendarInForce calendar;

    CaseRecords(CaseFile file, Letters letters, CalendarInForce calendar) {
        this.file = file;
        this.letters = letters;
        this.calendar = calendar;
    }

    /** @throws org.gongkai.casefile.CaseNotFoundException also when the case is not for this person */
    public Case of(String caseNumber, Person reader) {
        var contents = file.read(caseNumber, reader);
        var summary = contents.summary();
        return new Case(summary.caseNumber(), summary.process(), summary.title(), summary.state(), summary.unitCode(),
                contents.deadlines().stream().map(Clock::of).toList(), contents.tasks().stream().map(task -> Task.of(task, calendar.get())).toList(),
                contents.journal().stream().map(line -> new Entry(line.getRecordedAt(), line.getActorId(), line.getActorName(),
                        line.getSentence())).toList(),
                letters.of(summary.caseNumber()).stream().map(Written::of).toList());
    }
}
