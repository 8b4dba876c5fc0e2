package org.gongkai.security;

import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Access.STAFF;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;
import static org.gongkai.security.StaffAccess.CALENDAR;
import static org.gongkai.security.StaffAccess.CASEWORK;
import static org.gongkai.security.StaffAccess.OPENNESS;
import static org.gongkai.security.StaffAccess.REGISTER;

import java.util.List;

/** Our own API. Whether a member of staff may see or do a thing in a case is asked again by the case's own room. */
final class ApiRoutes {

    static final List<Route> ROWS = List.of(
            get("/api/public/items", PUBLIC),
            get("/api/public/items/*", PUBLIC),
            get("/api/public/working-days/due", PUBLIC),

            post("/api/publications", CASEWORK),
            get("/api/cases/*", CASEWORK),
            get("/api/inbox/unread", STAFF),
            get("/api/deadlines", CASEWORK),
            get("/api/register", REGISTER),
            get("/api/register/verify", REGISTER),
            post("/api/calendar/notices", CALENDAR),
            get("/api/calendar/notices/*", CALENDAR),
            post("/api/calendar/notices/*/confirm", OPENNESS),

            get("/v3/api-docs", STAFF),
            get("/v3/api-docs.yaml", STAFF));

    private ApiRoutes() {
    }
}
