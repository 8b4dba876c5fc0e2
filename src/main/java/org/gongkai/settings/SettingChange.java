package org.gongkai.settings;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One change of one setting. The newest one of a setting holds; none is ever changed or removed. */
@Entity
@Immutable
@Table(name = "setting_change")
public class SettingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String settingKey;
    private int revision;
    private String valueBefore;
    private String valueAfter;
    private String changedBy;
    private Instant changedAt;

    protected SettingChange() {
    }

    SettingChange(String settingKey, int revision, String valueBefore, String valueAfter, String changedBy, Instant changedAt) {
        this.settingKey = settingKey;
        this.revision = revision;
        this.valueBefore = valueBefore;
        this.valueAfter = valueAfter;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    Long getId() {
        return id;
    }

    int getRevision() {
        return revision;
    }

    public String getSettingKey() {
        return settingKey;
    }

    /** @return as it was typed */
    public String getValueBefore() {
        return valueBefore;
    }

    /** @return as it was typed */
    public String getValueAfter() {
        return valueAfter;
    }

    /** @return the account of whoever changed it */
    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
