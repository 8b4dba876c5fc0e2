package org.gongkai.letter;

import java.util.List;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of a case to whoever brought it in, for the doors behind which a citizen follows the case: each door has
 * checked the query code before it asks here. A letter is here from the day it counts as sent. That the citizen opens
 * one is recorded the first time, as proof that it arrived.
 */
@Service
@Transactional
public class CitizenLetters {

    /** A letter with its PDF. */
    public record Print(Letter letter, byte[] pdf) {
    }

    /**
     * A letter as a page.
     *
     * @param html of its body, without a frame; written by our templates, so that it can be shown as it is
     */
    public record Page(Letter letter, String html) {
    }

    /** A file that goes with a letter. */
    public record EnclosedFile(Attachment attachment, byte[] content) {
    }

    private final LetterRows letters;
    private final Letters office;
    private final LetterPost post;
    private final Attachments attachments;

    CitizenLetters(LetterRows letters, Letters office, LetterPost post, Attachments attachments) {
        this.letters = letters;
        this.office = office;
        this.post = post;
        this.attachments = attachments;
    }

    /** @return what was sent to the applicant, oldest first */
    @Transactional(readOnly = true)
    public List<Letter> of(String caseNumber) {
        return letters.findByCaseNumberOrderById(caseNumber).stream().filter(CitizenLetters::isForApplicant).toList();
    }

    /** @throws LetterNotFoundException also when the letter is for somebody else or was not sent yet */
    public Print pdf(String caseNumber, long letterId) {
        var letter = opened(caseNumber, letterId);
        return new Print(letter, office.pdf(letter));
    }

    /** @throws LetterNotFoundException also when the letter is for somebody else or was not sent yet */
    public Page page(String caseNumber, long letterId) {
        var letter = opened(caseNumber, letterId);
        return new Page(letter, office.page(letter));
    }

    /**
     * @param position of the enclosure within the letter, from 0
     * @throws LetterNotFoundException also when the letter is for somebody else, was not sent yet or has no such enclosure
     */
    public EnclosedFile enclosure(String caseNumber, long letterId, int position) {
        var attachment = opened(caseNumber, letterId).getEnclosures().stream().skip(Math.max(0, position)).findFirst()
                .filter(found -> position >= 0).flatMap(enclosed -> attachments.onRecord(caseNumber, enclosed.attachmentId()))
                .orElseThrow(() -> new LetterNotFoundException(letterId));
        return new EnclosedFile(attachment, attachments.content(attachment));
    }

    private Letter opened(String caseNumber, long letterId) {
        var letter = letters.lock(letterId).filter(found -> found.getCaseNumber().equals(caseNumber)).filter(CitizenLetters::isForApplicant)
                .orElseThrow(() -> new LetterNotFoundException(letterId));
        post.read(letter);
        return letter;
    }

    private static boolean isForApplicant(Letter letter) {
        return letter.isSent() && Addressee.APPLICANT.equals(letter.getParty());
    }
}
