package org.gongkai.letter;

import java.time.Instant;
import java.time.LocalDate;

/** A letter as it was issued. */
public class Letter {

    public Long getId() {
        throw new UnsupportedOperationException("letter");
    }

    public String getCaseNumber() {
        throw new UnsupportedOperationException("letter");
    }

    public LetterKind getKind() {
        throw new UnsupportedOperationException("letter");
    }

    /** @return e.g. 民公开复〔2026〕1号 */
    public String getNumber() {
        throw new UnsupportedOperationException("letter");
    }

    public String getParty() {
        throw new UnsupportedOperationException("letter");
    }

    public String getAddresseeName() {
        throw new UnsupportedOperationException("letter");
    }

    public DeliveryWay getWay() {
        throw new UnsupportedOperationException("letter");
    }

    public Instant getIssuedAt() {
        throw new UnsupportedOperationException("letter");
    }

    /** @return the day that counts as the day of sending, null as long as there is no proof of it */
    public LocalDate getSentOn() {
        throw new UnsupportedOperationException("letter");
    }

    /** @return the day it reached the addressee, null when unknown */
    public LocalDate getReceivedOn() {
        throw new UnsupportedOperationException("letter");
    }

    /** @return SHA-256 of the PDF, lower-case hex */
    public String getContentHash() {
        throw new UnsupportedOperationException("letter");
    }
}
