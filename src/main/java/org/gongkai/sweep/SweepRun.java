package org.gongkai.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/** One sweep with what it found. */
@Entity
@Table(name = "sweep_run")
public class SweepRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String runKey;
    private String askedBy;
    private Instant startedAt;
    private Instant finishedAt;
    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "run_id", nullable = false)
    @OrderBy("id")
    private List<SweepFinding> findings = new ArrayList<>();

    protected SweepRun() {
    }

    /**
     * @param runKey the same for the same night, so that two nodes do it once
     * @param askedBy an account, null at night
     */
    SweepRun(String runKey, String askedBy, Instant startedAt) {
        this.runKey = runKey;
        this.askedBy = askedBy;
        this.startedAt = startedAt;
    }

    void found(String check, SweepCheck.Finding finding) {
        findings.add(new SweepFinding(check, finding));
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    Long getId() {
        return id;
    }

    /** @return the account of whoever asked for it, null at night */
    public String getAskedBy() {
        return askedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** @return null while it runs, and for one that was broken off */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** @return in the order of the checks */
    public List<SweepFinding> getFindings() {
        return List.copyOf(findings);
    }
}
