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

    /**
     * The letter as it would be issued, as a page: what those see who sign it.
     *
     * @return HTML of the letter's body, without a frame; numbers and dates that come with issuing are left open
     */
    public String preview(LetterOrder order) {
        throw new UnsupportedOperationException("letter");
    }

    /**
     * Writes a letter: number, text, PDF and hash, in the transaction of the case. On the portal it counts as sent at once,
     * by e-mail when the mail server has accepted it, else when its proof is recorded.
     *
     * @throws org.gongkai.problem.InvalidInputException when the way needs an address that is missing, or e-mail is not set up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(LetterOrder order) {
        throw new UnsupportedOperationException("letter");
    }

    /**
     * Records that a letter was posted or handed over.
     *
     * @throws org.gongkai.problem.InvalidInputException when something required is missing or the day cannot be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordDelivery(String caseNumber, long letterId, DeliveryProof proof, Person recorder) {
        throw new UnsupportedOperationException("letter");
    }

    /** @return all letters of the case, oldest first */
    @Transactional(readOnly = true)
    public List<Letter> of(String caseNumber) {
        throw new UnsupportedOperationException("letter");
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(String caseNumber, long letterId) {
        throw new UnsupportedOperationException("letter");
    }

    /** @return the PDF as it was issued */
    @Transactional(readOnly = true)
    public byte[] pdf(Letter letter) {
        throw new UnsupportedOperationException("letter");
    }

    /** @return the letter as a page, as it was issued: HTML of its body, without a frame */
    @Transactional(readOnly = true)
    public String page(Letter letter) {
        throw new UnsupportedOperationException("letter");
    }
}
