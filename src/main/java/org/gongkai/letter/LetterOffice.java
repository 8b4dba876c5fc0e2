package org.gongkai.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Writes letters down: number, words, print, hash. */
@Component
class LetterOffice {

    private static final String OPEN_DATE = "　　年　月　日";

    private final LetterNumbers numbers;
    private final LetterTemplates templates;
    private final LetterPdf printer;
    private final LetterRows letters;
    private final LetterContents contents;
    private final Attachments attachments;
    private final Journal journal;
    private final OfficeClock clock;

    LetterOffice(LetterNumbers numbers, LetterTemplates templates, LetterPdf printer, LetterRows letters, LetterContents contents,
            Attachments attachments, Journal journal, OfficeClock clock) {
        this.numbers = numbers;
        this.templates = templates;
        this.printer = printer;
        this.letters = letters;
        this.contents = contents;
        this.attachments = attachments;
        this.journal = journal;
        this.clock = clock;
    }

    String preview(LetterOrder order) {
        var number = numbers.open(order.kind(), clock.today().getYear());
        return templates.fill(order, new LetterTemplates.Sheet(number, OPEN_DATE), enclosures(order));
    }

    /** @return the letter as a row, in the caller's transaction, not sent yet */
    Letter write(LetterOrder order) {
        var now = clock.instant();
        var enclosures = enclosures(order);
        var number = numbers.next(order.kind());
        var sheet = new LetterTemplates.Sheet(number, LetterFields.day(OfficeClock.dateOf(now)));
        var page = templates.fill(order, sheet, enclosures);
        var pdf = printer.print(order.kind().title() + " " + number, page);
        var letter = letters.save(new Letter(order, number, enclosures, sha256(pdf), now));
        contents.save(new LetterContent(letter.getId(), page, pdf));
        journal.record(order.caseNumber(), order.issuedBy(), "制发《%s》（%s），送达方式：%s。".formatted(order.kind().title(), number,
                order.way().title()), "letter=%d hash=%s".formatted(letter.getId(), letter.getContentHash()));
        return letter;
    }

    private List<Enclosure> enclosures(LetterOrder order) {
        return order.enclosures().stream().map(id -> attachments.find(order.caseNumber(), id)
                .orElseThrow(() -> new IllegalArgumentException("Case %s has no attachment %s".formatted(order.caseNumber(), id))))
                .map(found -> new Enclosure(found.getId(), found.getFileName(), found.getSizeBytes())).toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
