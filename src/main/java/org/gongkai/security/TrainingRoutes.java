package org.gongkai.security;

import static org.gongkai.security.Access.STAFF;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;

import java.util.List;

import org.gongkai.organization.Role;

/** The training clock of a demonstration: every page of the staff says what it shows, the system administrator puts it forward. */
final class TrainingRoutes {

    private static final Access KEEPER = Access.of(Role.SYSADMIN);

    static final List<Route> ROWS = List.of(
            get("/api/training/clock", STAFF),
            post("/api/training/clock", KEEPER),
            post("/api/training/clock/stop", KEEPER),
            get("/desk/training", KEEPER),
            post("/desk/training", KEEPER),
            post("/desk/training/stop", KEEPER));

    private TrainingRoutes() {
    }
}
