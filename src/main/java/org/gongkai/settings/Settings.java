package org.gongkai.settings;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What holds now. Asked on every page and in every job, so the answer is kept for a few seconds; a change made here holds at
 * once, one made on another node of the same database after that time.
 */
@Service
public class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Snapshot(Map<String, String> values, long takenAt) {
    }

    private final SettingChanges changes;
    private volatile Snapshot snapshot;

    Settings(SettingChanges changes) {
        this.changes = changes;
    }

    /** @return the value that holds now; what is kept but can no longer be read counts as not set */
    public <T> T get(Setting<T> setting) {
        var text = values().get(setting.key());
        try {
            return text == null ? setting.usual() : setting.read(text);
        } catch (IllegalArgumentException noLonger) {
            LOG.warn("Setting {} has a value that is no longer allowed; its usual value holds", setting.key());
            return setting.usual();
        }
    }

    /** @return as it is typed */
    <T> String textOf(Setting<T> setting) {
        return setting.write(get(setting));
    }

    void forget() {
        snapshot = null;
    }

    private Map<String, String> values() {
        var kept = snapshot;
        if (kept == null || System.nanoTime() - kept.takenAt() > KEPT_NANOS) {
            kept = new Snapshot(changes.inForce().stream().collect(Collectors.toUnmodifiableMap(SettingChange::getSettingKey, SettingChange::getValueAfter)),
                    System.nanoTime());
            snapshot = kept;
        }
        return kept.values();
    }
}
