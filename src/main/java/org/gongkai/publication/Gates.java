package org.gongkai.publication;

import java.util.List;

import org.springframework.stereotype.Component;

/** All gates of all rooms, asked together: one place for every door. */
@Component
class Gates {

    private final List<PublicationGate> gates;

    Gates(List<PublicationGate> gates) {
        this.gates = gates;
    }

    /** @return everything the rooms object to, empty when the item may go out */
    List<PublicationGate.Objection> objections(OutgoingItem item) {
        return gates.stream().flatMap(gate -> gate.objection(item).stream()).toList();
    }
}
