package org.gongkai.organization;

/** A section of the bureau or a subordinate unit. */
public record Unit(String code, String name, UnitKind kind) {
}
