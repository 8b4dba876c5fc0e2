package org.gongkai.security;

import static org.gongkai.security.Route.get;
import static org.gongkai.security.StaffAccess.CASEWORK;

import java.util.List;

/** Letters and their delivery, for staff; a citizen reads letters through the doors of the case. */
final class LetterRoutes {

    static final List<Route> ROWS = List.of(
            // as a page, and with .pdf to print
            get("/desk/cases/*/letters/*", CASEWORK));

    private LetterRoutes() {
    }
}
