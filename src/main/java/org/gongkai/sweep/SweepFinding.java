package org.gongkai.sweep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something a sweep found not to agree. */
@Entity
@Table(name = "sweep_finding")
public class SweepFinding {

    private static final int LIMIT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "check_title")
    private String check;
    private String caseNumber;
    private String sentence;
    @Enumerated(EnumType.STRING)
    private SweepCheck.Remedy remedy;

    protected SweepFinding() {
    }

    SweepFinding(String check, SweepCheck.Finding found) {
        this.check = check;
        this.caseNumber = found.caseNumber();
        this.sentence = found.sentence().length() <= LIMIT ? found.sentence() : found.sentence().substring(0, LIMIT - 1) + "…";
        this.remedy = found.remedy();
    }

    /** @return the Chinese name of what was compared */
    public String getCheck() {
        return check;
    }

    /** @return null when it is about no case */
    public String getCaseNumber() {
        return caseNumber;
    }

    public String getSentence() {
        return sentence;
    }

    /** @return what can be done about it from the page */
    public SweepCheck.Remedy getRemedy() {
        return remedy;
    }
}
