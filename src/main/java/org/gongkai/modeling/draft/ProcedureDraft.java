package org.gongkai.modeling.draft;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;

/** A procedure of the law as somebody handed it in. */
@Entity
@Table(name = "procedure_draft")
public class ProcedureDraft {

    private static final int LONGEST_FILE = 10 * 1024 * 1024;

    @Id
    private String id;
    private String procedureKey;
    private String name;
    private int baseVersion;
    private String submittedBy;
    private Instant submittedAt;
    @Enumerated(EnumType.STRING)
    private DraftState state;
    private String decidedBy;
    private Instant decidedAt;
    private Integer releasedVersion;
    @ElementCollection
    @CollectionTable(name = "procedure_draft_file", joinColumns = @JoinColumn(name = "draft_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "content", length = LONGEST_FILE)
    private Map<String, byte[]> files = new TreeMap<>();

    protected ProcedureDraft() {
    }

    /** @param baseVersion the version in force when it was handed in, 0 when there was none */
    ProcedureDraft(String id, String procedureKey, String name, int baseVersion, Map<String, byte[]> files, String submittedBy, Instant submittedAt) {
        this.id = id;
        this.procedureKey = procedureKey;
        this.name = name;
        this.baseVersion = baseVersion;
        this.files.putAll(files);
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.state = DraftState.OPEN;
    }

    void release(String by, int version, Instant at) {
        decide(DraftState.RELEASED, by, at);
        this.releasedVersion = version;
    }

    void decide(DraftState decision, String by, Instant at) {
        this.state = decision;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    public String getId() {
        return id;
    }

    public String getProcedureKey() {
        return procedureKey;
    }

    /** @return what the author called it, or null */
    public String getName() {
        return name;
    }

    public int getBaseVersion() {
        return baseVersion;
    }

    public String getSubmittedBy() {
        return submittedBy;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public DraftState getState() {
        return state;
    }

    public boolean isOpen() {
        return state == DraftState.OPEN;
    }

    /** @return the account, null while it is open */
    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** @return null unless it was released */
    public Integer getReleasedVersion() {
        return releasedVersion;
    }

    /** @return the files by resource name */
    SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }
}
