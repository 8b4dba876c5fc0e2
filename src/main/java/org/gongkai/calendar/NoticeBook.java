package org.gongkai.calendar;

import java.util.List;

import org.gongkai.deadline.RedatingRun;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.CalendarDay;
import org.gongkai.workingday.HolidayNotice;
import org.gongkai.workingday.NoticeLedger;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.server.ResponseStatusException;

/** Takes notices in: one person proposes, another confirms, and the open cases follow. {@link NoticeNews} tells each step. */
@Service
@Transactional
public class NoticeBook {

    private static final int LONGEST_TEXT = 20_000;

    private final NoticeEntries entries;
    private final BureauCalendar calendar;
    private final RedatingRun redating;
    private final NoticeNews news;
    private final OfficeClock clock;

    NoticeBook(NoticeEntries entries, BureauCalendar calendar, RedatingRun redating, NoticeNews news, OfficeClock clock) {
        this.entries = entries;
        this.calendar = calendar;
        this.redating = redating;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes in the text of a notice of the State Council. It holds when somebody else has confirmed it.
     *
     * @param text as it was pasted, from the title to the date
     * @return the number of the proposal
     * @throws InvalidInputException with the sentence at fault; nothing of the text is taken then
     */
    public long propose(String text, Person by) {
        new InputCheck().require(text != null && !text.isBlank(), "text", "请粘贴通知全文，从标题到落款日期。")
                .require(text == null || text.length() <= LONGEST_TEXT, "text", "通知全文不能超过 %d 个字。".formatted(LONGEST_TEXT)).done();
        var ledger = calendar.ledger();
        try {
            var read = new NoticeReader(ledger.inForce()).read(text);
            var year = read.notice().year();
            if (!read.changesFestivals() && ledger.inForce().loadedUntil().getYear() >= year) {
                throw new InvalidInputException("text", "%d 年的放假通知已经收录。调整、延长或者更正假期的通知，标题里应当写明。".formatted(year));
            }
            return propose(read.notice(), read.days(), Typed.lines(text), by, "text");
        } catch (NoticeNotUnderstoodException unclear) {
            throw new InvalidInputException("text", unclear.getMessage());
        }
    }

    /**
     * Takes in a document of the local government.
     *
     * @return the number of the proposal
     * @throws InvalidInputException with what is wrong, by field
     */
    public long propose(LocalNoticeForm typed, Person by) {
        var read = LocalNoticeReader.read(typed, clock.today());
        return propose(read.notice(), read.days(), Typed.lines(typed.days()), by, "days");
    }

    private long propose(HolidayNotice notice, List<CalendarDay> days, String text, Person by, String field) {
        with(calendar.ledger(), notice, days, field);
        entries.findAllByOrderByIdDesc().stream().filter(NoticeEntry::isOpen).filter(open -> open.notice().equals(notice)).findFirst().ifPresent(open -> {
            throw new InvalidInputException(field, "这份文件已经录入，正在等待确认。");
        });
        var entry = entries.save(new NoticeEntry(notice, days, text, by, clock.instant()));
        news.proposed(entry, by);
        return entry.getId();
    }

    /**
     * Puts a notice in force, from the next computation of a date on; the open cases follow in the background.
     *
     * @param by not the person who proposed it
     * @throws NotAllowedException when it is the same person
     * @throws InvalidInputException when it is decided already, or no longer agrees with what has come into force meanwhile
     */
    public void confirm(long id, Person by) {
        var entry = open(id);
        if (entry.getProposedBy().equals(by.id())) {
            throw new NotAllowedException("录入和确认必须由两个人完成，请另一位同事核对后确认。");
        }
        calendar.forget();
        entry.confirm(by, with(calendar.ledger(), entry.notice(), entry.days(), "notice").edition(), clock.instant());
        try {
            entries.saveAndFlush(entry);
        } catch (DataIntegrityViolationException faster) {
            throw new InvalidInputException("notice", "另一份文件刚刚生效，请刷新页面，核对后再确认。");
        }
        news.confirmed(entry, by);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.forget();
                redating.start();
            }
        });
    }

    /** Takes back what is not in force yet; what is in force is only corrected by a later notice. */
    public void withdraw(long id, Person by) {
        var entry = open(id);
        entry.withdraw(by, clock.instant());
        news.withdrawn(entry, by);
    }

    /** @return all that were ever taken in, the latest first */
    @Transactional(readOnly = true)
    public List<NoticeEntry> all() {
        return entries.findAllByOrderByIdDesc();
    }

    /** @throws ResponseStatusException 404 when there is none of this number */
    @Transactional(readOnly = true)
    public NoticeEntry existing(long id) {
        return entries.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份文件。"));
    }

    /**
     * @return the calendar as it would be with this notice; as it is once the notice is in force
     * @throws InvalidInputException when it does not agree with what has come into force meanwhile
     */
    @Transactional(readOnly = true)
    public WorkingCalendar with(NoticeEntry entry) {
        return entry.isInForce() ? calendar.get() : with(calendar.ledger(), entry.notice(), entry.days(), "notice");
    }

    private NoticeEntry open(long id) {
        return entries.lock(existing(id).getId()).filter(NoticeEntry::isOpen).orElseThrow(() -> new InvalidInputException("notice", "这份文件已经确认或者撤回，请刷新页面。"));
    }

    private static WorkingCalendar with(NoticeLedger ledger, HolidayNotice notice, List<CalendarDay> days, String field) {
        if (ledger.holds(notice)) {
            throw new InvalidInputException(field, "%s已经收录。".formatted(notice.cited()));
        }
        try {
            return ledger.with(notice, days).inForce();
        } catch (IllegalArgumentException contradiction) {
            throw new InvalidInputException(field, contradiction.getMessage());
        }
    }
}
