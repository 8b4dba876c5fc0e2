package org.gongkai.settings;

import java.util.Map;

/** The values of a group's settings as they would be. */
public final class SettingValues {

    private final Map<String, ?> byKey;

    SettingValues(Map<String, ?> byKey) {
        this.byKey = byKey;
    }

    /** @throws IllegalArgumentException when the setting is none of the group */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        if (!byKey.containsKey(setting.key())) {
            throw new IllegalArgumentException(setting.key());
        }
        return (T) byKey.get(setting.key());
    }
}
