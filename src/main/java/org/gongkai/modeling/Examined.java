package org.gongkai.modeling;

import org.gongkai.modeling.graph.Concurrency;
import org.gongkai.modeling.graph.Diagram;
import org.gongkai.modeling.graph.Moves;

/** A diagram with what every duty asks of it, found once. */
public final class Examined {

    private final Diagram diagram;
    private final Moves moves;
    private final Concurrency concurrency;

    Examined(Diagram diagram) {
        this.diagram = diagram;
        this.moves = new Moves(diagram);
        this.concurrency = new Concurrency(diagram);
    }

    public Diagram diagram() {
        return diagram;
    }

    Moves moves() {
        return moves;
    }

    Concurrency concurrency() {
        return concurrency;
    }
}
