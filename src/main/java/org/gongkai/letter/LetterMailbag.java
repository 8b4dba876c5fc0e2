package org.gongkai.letter;

import java.util.Optional;

import org.gongkai.casefile.Attachments;
import org.gongkai.notification.MailAttachments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the files of letters to the mails that carry them. */
@Component
class LetterMailbag implements MailAttachments {

    private final LetterRows letters;
    private final LetterContents contents;
    private final Attachments attachments;

    LetterMailbag(LetterRows letters, LetterContents contents, Attachments attachments) {
        this.letters = letters;
        this.contents = contents;
        this.attachments = attachments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<File> find(String reference) {
        return LetterReference.read(reference).flatMap(read -> letters.findById(read.letterId())
                .flatMap(letter -> read.enclosure() == null ? Optional.of(pdf(letter)) : enclosure(letter, read.enclosure())));
    }

    private File pdf(Letter letter) {
        return new File(letter.getFileName(), "application/pdf", contents.findById(letter.getId()).orElseThrow().pdf());
    }

    private Optional<File> enclosure(Letter letter, int position) {
        return letter.getEnclosures().stream().skip(position).findFirst()
                .flatMap(enclosed -> attachments.onRecord(letter.getCaseNumber(), enclosed.attachmentId()))
                .map(found -> new File(found.getFileName(), found.getMediaType(), attachments.content(found)));
    }
}
