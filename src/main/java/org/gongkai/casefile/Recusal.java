package org.gongkai.casefile;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.problem.InvalidInputException;

/**
 * That somebody keeps out of one case, why, and who was named to take the place in it. In force until it is lifted; a person
 * has at most one in force in a case, which the database itself watches ({@code inForce}).
 */
@Entity
@Table(name = "case_recusal")
public class Recusal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private String personId;
    @Enumerated(EnumType.STRING)
    private ConflictOfInterest ground;
    @Convert(converter = SealedReason.class)
    @Column(length = 2100)
    private String reason;
    private String declaredBy;
    private Instant declaredAt;
    private String replacementId;
    private String basis;
    private String replacedBy;
    private Instant replacedAt;
    private String liftedBy;
    private Instant liftedAt;
    @Convert(converter = SealedReason.class)
    @Column(length = 2100)
    private String liftReason;
    private String inForce;
    private Instant caseEndedAt;
    @Version
    private int version;

    protected Recusal() {
    }

    Recusal(String caseNumber, String personId, ConflictOfInterest ground, String reason, String declaredBy, Instant now) {
        this.caseNumber = caseNumber;
        this.personId = personId;
        this.ground = ground;
        this.reason = reason;
        this.declaredBy = declaredBy;
        this.declaredAt = now;
        this.inForce = caseNumber + ":" + personId;
    }

    void replace(String account, String document, String by, Instant now) {
        requireInForce();
        this.replacementId = account;
        this.basis = document;
        this.replacedBy = by;
        this.replacedAt = now;
    }

    void lift(String why, String by, Instant now) {
        requireInForce();
        this.liftReason = why;
        this.liftedBy = by;
        this.liftedAt = now;
        this.inForce = null;
    }

    /** Its case has ended: it stays in force over the file, and nothing has to be done about it any more. */
    void caseEnded(Instant now) {
        this.caseEndedAt = now;
    }

    private void requireInForce() {
        if (!isInForce()) {
            throw new InvalidInputException("lift", "这项回避已经撤销。请刷新页面。");
        }
    }

    public boolean isInForce() {
        return liftedAt == null;
    }

    /** @return whether somebody else ordered it (责令回避) */
    public boolean isOrdered() {
        return !declaredBy.equals(personId);
    }

    public Long getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public String getPersonId() {
        return personId;
    }

    public ConflictOfInterest getGround() {
        return ground;
    }

    /** @return what only those who handle the case or decide on recusals read */
    public String getReason() {
        return reason;
    }

    public String getDeclaredBy() {
        return declaredBy;
    }

    public Instant getDeclaredAt() {
        return declaredAt;
    }

    /** @return who acts in this case in the place of the recused, or null */
    public String getReplacementId() {
        return replacementId;
    }

    /** @return the document by which somebody acts for what is otherwise not delegated, or null */
    public String getBasis() {
        return basis;
    }

    public String getReplacedBy() {
        return replacedBy;
    }

    public Instant getReplacedAt() {
        return replacedAt;
    }

    public String getLiftedBy() {
        return liftedBy;
    }

    public Instant getLiftedAt() {
        return liftedAt;
    }

    public String getLiftReason() {
        return liftReason;
    }
}
