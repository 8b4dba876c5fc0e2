package org.gongkai.citizen;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of clients, in memory and bounded, because anybody may come from anywhere: the longest silent is forgotten first. */
final class Remembered<T> extends LinkedHashMap<String, T> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000;

    Remembered() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > MOST;
    }
}
