package org.gongkai.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.gongkai.deadline.RedatingRun;
import org.gongkai.organization.Person;
import org.gongkai.workingday.DayKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices over the API: the same two steps by two people. */
@RestController
@RequestMapping("/api/calendar/notices")
class NoticeController {

    private final NoticeBook book;
    private final NoticeReport report;

    NoticeController(NoticeBook book, NoticeReport report) {
        this.book = book;
        this.report = report;
    }

    /** @param text the whole text of the notice */
    record Pasted(String text) {
    }

    /** One day as it was understood. */
    record Day(LocalDate date, DayKind kind, String festival) {
    }

    /** One clock that moves, in a case the reader may see. */
    record Move(String caseNumber, String kind, LocalDate internalBefore, LocalDate internalAfter, LocalDate statutoryBefore, LocalDate statutoryAfter, boolean becomesOverdue) {
    }

    /**
     * A notice, what was understood of it and what it moves.
     *
     * @param openCases how many cases have a running clock; null when it was withdrawn, like the rest
     * @param progress null unless it is in force
     */
    record Shown(long id, NoticeEntry.State state, int year, String number, LocalDate issuedOn, String title, List<Day> days, Long openCases, Long moving, Long becomingOverdue,
            List<Move> moves, RedatingRun.Progress progress) {
    }

    @PostMapping
    ResponseEntity<Shown> propose(@RequestBody Pasted pasted, Person by) {
        var id = book.propose(pasted.text(), by);
        return ResponseEntity.created(URI.create("/api/calendar/notices/" + id)).body(shown(book.existing(id), by));
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable long id, Person reader) {
        return shown(book.existing(id), reader);
    }

    /** The open cases follow in the background; the answer says how far they are. */
    @PostMapping("/{id}/confirm")
    ResponseEntity<Shown> confirm(@PathVariable long id, Person by) {
        book.confirm(id, by);
        return ResponseEntity.accepted().body(shown(book.existing(id), by));
    }

    private Shown shown(NoticeEntry entry, Person reader) {
        var notice = entry.notice();
        var days = entry.days().stream().map(day -> new Day(day.date(), day.kind(), day.festival())).toList();
        if (entry.isWithdrawn()) {
            return new Shown(entry.getId(), entry.state(), notice.year(), notice.number(), notice.issuedOn(), notice.title(), days, null, null, null, null, null);
        }
        var told = report.of(entry, book.with(entry), reader);
        return new Shown(entry.getId(), entry.state(), notice.year(), notice.number(), notice.issuedOn(), notice.title(), days,
                told.open(), told.moving(), told.becomingOverdue(), told.shown().stream().map(NoticeController::move).toList(), told.progress());
    }

    private static Move move(NoticeReport.Row row) {
        var before = row.move().before();
        var after = row.move().after();
        return new Move(row.move().caseNumber(), row.move().kind().name(), before.internal(), after.internal(), before.statutory(), after.statutory(), row.overdue());
    }
}
