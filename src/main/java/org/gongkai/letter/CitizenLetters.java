package org.gongkai.letter;

import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of a case to whoever brought it in, or takes part in it with a code of his or her own, for the doors behind which a citizen follows the case: each door has
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
        return of(caseNumber, Addressee.APPLICANT);
    }

    /**
     * @param party whose code was checked, e.g. {@code participant-3}
     * @return what was sent to this party, oldest first
     */
    @Transactional(readOnly = true)
    public List<Letter> of(String caseNumber, String party) {
        return letters.findByCaseNumberOrderById(caseNumber).stream().filter(letter -> isFor(party, letter)).toList();
    }

    /** {@link #pdf(String, String, long)} for the applicant. */
    public Print pdf(String caseNumber, long letterId) {
        return pdf(caseNumber, Addressee.APPLICANT, letterId);
    }

    /** @throws LetterNotFoundException also when the letter is for somebody else or was not sent yet */
    public Print pdf(String caseNumber, String party, long letterId) {
        var letter = opened(caseNumber, party, letterId);
        return new Print(letter, office.pdf(letter));
    }

    /** {@link #page(String, String, long)} for the applicant. */
    public Page page(String caseNumber, long letterId) {
        return page(caseNumber, Addressee.APPLICANT, letterId);
    }

    /** @throws LetterNotFoundException also when the letter is for somebody else or was not sent yet */
    public Page page(String caseNumber, String party, long letterId) {
        var letter = opened(caseNumber, party, letterId);
        return new Page(letter, office.page(letter));
    }

    /** {@link #enclosure(String, String, long, int)} for the applicant. */
    public EnclosedFile enclosure(String caseNumber, long letterId, int position) {
        return enclosure(caseNumber, Addressee.APPLICANT, letterId, position);
    }

    /**
     * @param position of the enclosure within the letter, from 0
     * @throws LetterNotFoundException also when the letter is for somebody else, was not sent yet or has no such enclosure
     */
    public EnclosedFile enclosure(String caseNumber, String party, long letterId, int position) {
        var enclosures = opened(caseNumber, party, letterId).getEnclosures();
        var attachment = Optional.of(position).filter(at -> at >= 0 && at < enclosures.size())
                .flatMap(at -> attachments.onRecord(caseNumber, enclosures.get(at).attachmentId()))
                .orElseThrow(() -> new LetterNotFoundException(letterId));
        return new EnclosedFile(attachment, attachments.content(attachment));
    }

    private Letter opened(String caseNumber, String party, long letterId) {
        var letter = letters.lock(letterId).filter(found -> found.getCaseNumber().equals(caseNumber)).filter(found -> isFor(party, found))
                .orElseThrow(() -> new LetterNotFoundException(letterId));
        post.read(letter);
        return letter;
    }

    private static boolean isFor(String party, Letter letter) {
        return letter.isSent() && letter.getParty().equals(party);
    }
}
