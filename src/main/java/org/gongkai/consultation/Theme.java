package org.gongkai.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What several opinions have in common, with the answer everybody gets to read. */
@Entity
@Table(name = "consultation_theme")
public class Theme {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private String title;
    @Enumerated(EnumType.STRING)
    private ThemeResult result;
    private String reason;

    protected Theme() {
    }

    Theme(String caseNumber, String title) {
        this.caseNumber = caseNumber;
        this.title = title;
    }

    /**
     * @param answer null while nothing is decided
     * @param why null while nothing is written
     */
    void describe(String name, ThemeResult answer, String why) {
        title = name;
        result = answer;
        reason = why;
    }

    /** @return whether it says what became of it and why */
    boolean answered() {
        return result != null && reason != null;
    }

    public Long getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public String getTitle() {
        return title;
    }

    public ThemeResult getResult() {
        return result;
    }

    public String getReason() {
        return reason;
    }
}
