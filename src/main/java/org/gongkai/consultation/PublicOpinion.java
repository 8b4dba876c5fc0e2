package org.gongkai.consultation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.citizen.SealedText;

/** What one person says in a consultation, numbered from 1. Who it is, is sealed and never public. */
@Entity
@Table(name = "consultation_opinion")
public class PublicOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Column(name = "opinion_number")
    private int number;
    @Enumerated(EnumType.STRING)
    private OpinionChannel channel;
    @Convert(converter = SealedText.class)
    @Column(length = 300)
    private String name;
    @Convert(converter = SealedText.class)
    @Column(length = 500)
    private String contact;
    @Convert(converter = SealedText.class)
    @Column(length = 20_100)
    private String text;
    private LocalDate saidOn;
    private boolean late;
    private Instant receivedAt;
    private String enteredBy;
    private String formKey;
    private Long themeId;

    protected PublicOpinion() {
    }

    PublicOpinion(Consultation consultation, OpinionChannel channel, OpinionEntry entry, LocalDate saidOn, boolean late,
            Instant receivedAt) {
        this.caseNumber = consultation.getCaseNumber();
        this.number = consultation.nextOpinion();
        this.channel = channel;
        this.name = blankToNull(entry.name());
        this.contact = blankToNull(entry.contact());
        this.text = entry.text().strip();
        this.saidOn = saidOn;
        this.late = late;
        this.receivedAt = receivedAt;
    }

    /** @param key of the page, so that it is not entered twice; may be null */
    void isEnteredBy(String staff, String key) {
        enteredBy = staff;
        formKey = key;
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    void assign(Long theme) {
        themeId = theme;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public int getNumber() {
        return number;
    }

    public OpinionChannel getChannel() {
        return channel;
    }

    /** @return in full, for those who handle the case; null when none was given */
    public String getName() {
        return name;
    }

    /** @return in full, for those who handle the case; null when none was given */
    public String getContact() {
        return contact;
    }

    public String getText() {
        return text;
    }

    /** @return the day it was said: of its arrival here, or the postmark of a letter */
    public LocalDate getSaidOn() {
        return saidOn;
    }

    /** @return whether it was said after the last day */
    public boolean isLate() {
        return late;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    /** @return the account that entered it, null when the citizen did */
    public String getEnteredBy() {
        return enteredBy;
    }

    /** @return the theme it belongs to, or null */
    public Long getThemeId() {
        return themeId;
    }
}
