package org.gongkai.modeling.graph;

/**
 * One way a token gets from one element to another.
 *
 * @param flow the sequence flow it takes, null for the other kinds
 */
public record Move(Kind kind, Node from, Node to, Flow flow) {

    /** How it gets there. */
    public enum Kind {
        /** Along a sequence flow, or from a link to the one of the same name. */
        FLOW,
        /** Into a scope, to where it begins. */
        INTO,
        /** Out of a scope that comes to its end. */
        END,
        /** An error ended the scope it is thrown in, and every scope around it up to the one that catches it. */
        THROWN,
        /** Something happened while work went on: the work may have come to any point, or have done nothing yet. */
        WHILE
    }
}
