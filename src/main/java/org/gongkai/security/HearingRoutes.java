package org.gongkai.security;

import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;
import static org.gongkai.security.StaffAccess.CASEWORK;

import java.util.List;

/** Hearings: the doors for citizens and for those who hold them. */
final class HearingRoutes {

    static final List<Route> ROWS = List.of(
            get("/hearings", PUBLIC),
            get("/hearings/*", PUBLIC),
            post("/hearings/*/participants", PUBLIC),
            get("/hearings/track", PUBLIC),
            post("/hearings/track", PUBLIC),
            post("/hearings/track/withdrawal", PUBLIC),
            post("/hearings/track/letters/*", PUBLIC),
            get("/api/public/hearings", PUBLIC),
            get("/api/public/hearings/*", PUBLIC),
            post("/api/public/hearings/*/participants", PUBLIC),
            get("/api/public/hearings/*/participants/*", PUBLIC),
            post("/api/public/hearings/*/participants/*/withdrawal", PUBLIC),
            get("/api/public/hearings/*/participants/*/letters/*", PUBLIC),

            post("/api/hearings", CASEWORK),
            get("/desk/hearings", CASEWORK),
            get("/desk/hearings/new", CASEWORK),
            post("/desk/hearings/new", CASEWORK),
            get("/desk/hearings/*/edit", CASEWORK),
            post("/desk/hearings/*/edit", CASEWORK),
            get("/desk/hearings/*/participants", CASEWORK),
            post("/desk/hearings/*/participants", CASEWORK),
            get("/desk/hearings/*/participants/new", CASEWORK),
            post("/desk/hearings/*/participants/new", CASEWORK),
            get("/desk/hearings/*/materials", CASEWORK),
            post("/desk/hearings/*/materials", CASEWORK),
            get("/desk/hearings/*/record", CASEWORK),
            post("/desk/hearings/*/attendance", CASEWORK),
            post("/desk/hearings/*/record", CASEWORK),
            get("/desk/hearings/*/report", CASEWORK),
            post("/desk/hearings/*/report", CASEWORK),
            get("/desk/hearings/*/recusal", CASEWORK),
            post("/desk/hearings/*/recusal", CASEWORK));

    private HearingRoutes() {
    }
}
