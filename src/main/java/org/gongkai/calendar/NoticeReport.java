package org.gongkai.calendar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.deadline.DateMove;
import org.gongkai.deadline.RedatingOutlook;
import org.gongkai.deadline.RedatingRun;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What a notice does, or has done, to the open cases, as one person may see it: cases that are not for this person are only counted. */
@Component
class NoticeReport {

    /** What a page shows; the rest is counted. */
    private static final int MOST = 200;

    private final RedatingOutlook outlook;
    private final RedatingRun run;
    private final Cases cases;
    private final OfficeClock clock;

    NoticeReport(RedatingOutlook outlook, RedatingRun run, Cases cases, OfficeClock clock) {
        this.outlook = outlook;
        this.run = run;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * @param done whether it has happened; otherwise it is what would happen
     * @param open how many cases have a running clock
     * @param moving how many cases move
     * @param becomingOverdue how many of them become overdue
     * @param shown the clocks that move, in cases this person may see
     * @param hidden how many clocks more move
     * @param progress null unless it is in force
     */
    record Report(boolean done, long open, long moving, long becomingOverdue, List<Row> shown, int hidden, RedatingRun.Progress progress) {
    }

    /** One clock of one case that moves. */
    record Row(CaseSummary found, DateMove move, boolean overdue) {
    }

    /** @param calendar with the notice */
    Report of(NoticeEntry entry, WorkingCalendar calendar, Person reader) {
        if (!entry.isInForce()) {
            var would = outlook.by(calendar);
            return report(false, would.cases(), would.moves(), null, reader);
        }
        var progress = run.progress();
        return report(true, progress.cases(), run.moved(entry.getEdition()), progress, reader);
    }

    private Report report(boolean done, long open, List<DateMove> moves, RedatingRun.Progress progress, Person reader) {
        var today = clock.today();
        Set<String> numbers = moves.stream().map(DateMove::caseNumber).collect(Collectors.toSet());
        var visible = cases.visible(reader, numbers);
        var shown = moves.stream().filter(move -> visible.containsKey(move.caseNumber())).limit(MOST)
                .map(move -> new Row(visible.get(move.caseNumber()), move, move.becomesOverdue(today))).toList();
        return new Report(done, open, count(moves), count(moves.stream().filter(move -> move.becomesOverdue(today)).toList()), shown, moves.size() - shown.size(), progress);
    }

    private static long count(List<DateMove> moves) {
        return moves.stream().map(DateMove::caseNumber).distinct().count();
    }
}
