package org.gongkai.security;

import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;
import static org.gongkai.security.Route.put;
import static org.gongkai.security.StaffAccess.CASEWORK;

import java.util.List;

/** Requests for information: the doors for citizens and for the office. */
final class RequestRoutes {

    static final List<Route> ROWS = List.of(
            get("/requests/new", PUBLIC),
            post("/requests/new", PUBLIC),
            get("/requests/track", PUBLIC),
            post("/requests/track", PUBLIC),
            post("/requests/track/corrections", PUBLIC),
            post("/requests/track/withdrawal", PUBLIC),
            post("/requests/track/letters/*", PUBLIC),
            post("/requests/track/letters/*/enclosures/*", PUBLIC),

            get("/desk/requests", CASEWORK),
            get("/desk/requests/new", CASEWORK),
            post("/desk/requests/new", CASEWORK),
            get("/desk/requests/*/reply", CASEWORK),
            post("/desk/requests/*/reply", CASEWORK),
            get("/desk/requests/*/extension", CASEWORK),
            post("/desk/requests/*/extension", CASEWORK),
            get("/desk/requests/*/withdrawal", CASEWORK),
            post("/desk/requests/*/withdrawal", CASEWORK),

            // an applicant proves by the query code which case is his or hers
            post("/api/public/requests", PUBLIC),
            get("/api/public/requests/*", PUBLIC),
            post("/api/public/requests/*/corrections", PUBLIC),
            post("/api/public/requests/*/withdrawal", PUBLIC),
            post("/api/public/requests/*/attachments", PUBLIC),
            get("/api/public/requests/*/letters/*", PUBLIC),
            get("/api/public/requests/*/letters/*/enclosures/*", PUBLIC),
            // whether a member of staff may do it in this case is asked again by the room
            post("/api/requests", CASEWORK),
            get("/api/requests", CASEWORK),
            post("/api/requests/*/extension", CASEWORK),
            put("/api/requests/*/draft", CASEWORK),
            post("/api/requests/*/withdrawal", CASEWORK));

    private RequestRoutes() {
    }
}
