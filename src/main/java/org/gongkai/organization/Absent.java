package org.gongkai.organization;

/** Somebody in whose place another acts. */
public record Absent(String id, String name) {
}
