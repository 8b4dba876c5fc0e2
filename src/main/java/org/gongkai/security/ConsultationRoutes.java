package org.gongkai.security;

import java.util.List;

/** Consultations: the doors for citizens and for the units that ask. */
final class ConsultationRoutes {

    static final List<Route> ROWS = List.of();

    private ConsultationRoutes() {
    }
}
