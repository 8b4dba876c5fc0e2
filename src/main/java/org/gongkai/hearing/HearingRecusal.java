package org.gongkai.hearing;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That a host or recorder keeps out of a hearing, why, and who takes the place. */
@Entity
@Immutable
@Table(name = "hearing_recusal")
public class HearingRecusal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    private Officer office;
    private String personId;
    private String replacedBy;
    @Enumerated(EnumType.STRING)
    private RecusalGround ground;
    private String reason;
    private String recordedBy;
    private Instant recordedAt;

    protected HearingRecusal() {
    }

    HearingRecusal(String caseNumber, Officer office, String personId, String replacedBy, RecusalGround ground, String reason,
            String recordedBy, Instant recordedAt) {
        this.caseNumber = caseNumber;
        this.office = office;
        this.personId = personId;
        this.replacedBy = replacedBy;
        this.ground = ground;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public Officer getOffice() {
        return office;
    }

    public String getPersonId() {
        return personId;
    }

    public String getReplacedBy() {
        return replacedBy;
    }

    public RecusalGround getGround() {
        return ground;
    }

    public String getReason() {
        return reason;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
