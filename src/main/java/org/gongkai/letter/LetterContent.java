package org.gongkai.letter;

import java.nio.charset.StandardCharsets;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.citizen.SealedBytes;

/** The words of a letter, as page and as PDF, sealed; in a table of their own so that lists never load them. */
@Entity
@Table(name = "letter_content")
class LetterContent {

    private static final int MAX_BYTES = 50 * 1024 * 1024;

    @Id
    private Long letterId;
    @Convert(converter = SealedBytes.class)
    @Column(length = MAX_BYTES)
    private byte[] page;
    @Convert(converter = SealedBytes.class)
    @Column(length = MAX_BYTES)
    private byte[] pdf;

    protected LetterContent() {
    }

    LetterContent(Long letterId, String page, byte[] pdf) {
        this.letterId = letterId;
        this.page = page.getBytes(StandardCharsets.UTF_8);
        this.pdf = pdf;
    }

    String page() {
        return new String(page, StandardCharsets.UTF_8);
    }

    byte[] pdf() {
        return pdf;
    }
}
