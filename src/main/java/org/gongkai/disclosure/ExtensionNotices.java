package org.gongkai.disclosure;

import java.time.LocalDate;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.letter.Letter;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Telling the applicant of an extension; it takes effect with that, and only when it happens by the old date. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExtensionNotices {
    /** What the law adds to its own period (条例 第三十三条第二款); the date the applicant is told binds before it. */
    private static final int STATUTORY_DAYS = 20;
    private static final String ARTICLE = "《政府信息公开条例》第三十三条第二款、《政务公开制度》六.2";
    private final InformationRequests requests;
    private final Extensions extensions;
    private final DeadlineKeeping deadlines;
    private final Letters letters;
    private final RequestLetters orders;
    private final StaffNotices notices;
    private final Journal journal;
    private final OfficeClock clock;

    ExtensionNotices(InformationRequests requests, Extensions extensions, DeadlineKeeping deadlines, Letters letters, RequestLetters orders,
            StaffNotices notices, Journal journal, OfficeClock clock) {
        this.requests = requests;
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.letters = letters;
        this.orders = orders;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes the notice, as long as it can still be sent in time.
     *
     * @return SENT, PENDING or LAPSED
     */
    RequestOutcome issue(String caseNumber) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var extension = extensions.pending(caseNumber);
        var due = extensions.due(caseNumber);
        if (clock.today().isAfter(due)) {
            lapse(request, extension, due);
            return RequestOutcome.LAPSED;
        }
        extension.redate(due, extensions.after(due, extension.getDays()));
        return letters.issue(orders.extension(request, extension, Journal.SYSTEM)).isSent() ? RequestOutcome.SENT : RequestOutcome.PENDING;
    }

    /** The notice counts as sent. */
    void sent(InformationRequest request, Letter letter) {
        var extension = extensions.pending(request.getCaseNumber());
        var due = extensions.due(request.getCaseNumber());
        if (letter.getSentOn().isAfter(due)) {
            lapse(request, extension, due);
            return;
        }
        deadlines.extend(request.getCaseNumber(), DeadlineKind.REPLY, extension.getDays(), STATUTORY_DAYS,
                new SegmentBasis(ARTICLE, letter.getNumber(), Journal.SYSTEM));
        extension.takeEffect(due, extensions.due(request.getCaseNumber()));
    }

    private void lapse(InformationRequest request, Extension extension, LocalDate due) {
        extension.lapse();
        journal.record(request.getCaseNumber(), Journal.SYSTEM, "延期没有在原答复期限 %s 之前告知申请人，不发生效力。".formatted(due), "extension lapsed");
        notices.toUnit(request, "extension-lapsed", "政府信息公开申请 %s 的延期未能在期限内告知申请人，不发生效力，请立即答复。".formatted(request.getCaseNumber()));
    }
}
