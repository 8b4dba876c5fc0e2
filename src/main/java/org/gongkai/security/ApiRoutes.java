package org.gongkai.security;

import static org.gongkai.organization.Role.INFO_GROUP;
import static org.gongkai.organization.Role.LEADING_GROUP_DEPUTY;
import static org.gongkai.organization.Role.LEADING_GROUP_HEAD;
import static org.gongkai.organization.Role.LEADING_GROUP_MEMBER;
import static org.gongkai.organization.Role.OPENNESS_OFFICE;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DEPUTY;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DIRECTOR;
import static org.gongkai.organization.Role.SUPERVISION_GROUP;
import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Access.STAFF;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;

import java.util.List;

/** Our own API. Whether a member of staff may see or do a thing in a case is asked again by the case's own room. */
final class ApiRoutes {

    /** Those who keep, check and oversee the register. */
    private static final Access REGISTER = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY,
            SUPERVISION_GROUP, INFO_GROUP, LEADING_GROUP_HEAD, LEADING_GROUP_DEPUTY, LEADING_GROUP_MEMBER);

    static final List<Route> ROWS = List.of(
            get("/api/public/items", PUBLIC),
            get("/api/public/items/*", PUBLIC),
            get("/api/public/working-days/due", PUBLIC),

            post("/api/publications", STAFF),
            post("/api/publications/*/attachments", STAFF),
            get("/api/cases/*", STAFF),
            get("/api/deadlines", STAFF),
            get("/api/register", REGISTER),
            get("/api/register/verify", REGISTER),

            get("/v3/api-docs", STAFF),
            get("/v3/api-docs.yaml", STAFF));

    private ApiRoutes() {
    }
}
