package org.gongkai.modeling.graph;

/**
 * A sequence flow.
 *
 * @param condition without the dollar and its braces, blanks trimmed; empty when there is none, or when it is not looked
 *        at: the default of a gateway, what leaves a parallel one
 */
public record Flow(String id, String name, Node source, Node target, String condition) {

    /** @return as people call it: its own name, or where it leads */
    public String title() {
        return name.isEmpty() ? "%s → %s".formatted(source.title(), target.title()) : name;
    }
}
