package org.gongkai.letter;

import java.util.List;
import java.util.Optional;

import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters, hands them over for delivery and keeps the proof of it. */
@Service
public class Letters {

    private final LetterOffice office;
    private final LetterPost post;
    private final LetterRows letters;
    private final LetterContents contents;

    Letters(LetterOffice office, LetterPost post, LetterRows letters, LetterContents contents) {
        this.office = office;
        this.post = post;
        this.letters = letters;
        this.contents = contents;
    }

    /**
     * The letter as it would be issued, as a page: what those see who sign it.
     *
     * @return HTML of the letter's body, without a frame; numbers and dates that come with issuing are left open
     * @throws MissingLetterFieldException when the order lacks something the template of the kind reads
     */
    @Transactional(readOnly = true)
    public String preview(LetterOrder order) {
        return office.preview(order);
    }

    /**
     * Writes a letter: number, text, PDF and hash, in the transaction of the case. On the portal it counts as sent at once,
     * by e-mail when the mail server has accepted it, else when its proof is recorded. The series of its number stays
     * locked until the transaction ends.
     *
     * @throws org.gongkai.problem.InvalidInputException when the way needs an address that is missing, or e-mail is not set up
     * @throws MissingLetterFieldException when the order lacks something the template of the kind reads
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(LetterOrder order) {
        post.check(order);
        var letter = office.write(order);
        post.dispatch(letter);
        return letter;
    }

    /**
     * Records that a letter was posted or handed over, or sent from a mailbox of the office.
     *
     * @param proof a letter may have gone another way than planned; blank texts are taken as missing
     * @throws org.gongkai.problem.InvalidInputException when something required is missing or the day cannot be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordDelivery(String caseNumber, long letterId, DeliveryProof proof, Person recorder) {
        post.recordDelivery(letter(caseNumber, letterId), proof, recorder);
    }

    /**
     * Records when a letter that was sent before has arrived, e.g. when the post office reports it.
     *
     * @param receipt the fields {@code receivedOn} and {@code receivedBy} count
     * @throws org.gongkai.problem.InvalidInputException when it was not sent, its arrival is known, or the day cannot be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordReceipt(String caseNumber, long letterId, DeliveryProof receipt, Person recorder) {
        post.recordReceipt(letter(caseNumber, letterId), receipt, recorder);
    }

    /** @return all letters of the case, oldest first */
    @Transactional(readOnly = true)
    public List<Letter> of(String caseNumber) {
        return letters.findByCaseNumberOrderById(caseNumber);
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(String caseNumber, long letterId) {
        return letters.findByIdAndCaseNumber(letterId, caseNumber);
    }

    /** @return the PDF as it was issued */
    @Transactional(readOnly = true)
    public byte[] pdf(Letter letter) {
        return contents.findById(letter.getId()).orElseThrow().pdf();
    }

    /** @return the letter as a page, as it was issued: HTML of its body, without a frame */
    @Transactional(readOnly = true)
    public String page(Letter letter) {
        return contents.findById(letter.getId()).orElseThrow().page();
    }

    private Letter letter(String caseNumber, long letterId) {
        return letters.lock(letterId).filter(found -> found.getCaseNumber().equals(caseNumber))
                .orElseThrow(() -> new LetterNotFoundException(letterId));
    }
}
