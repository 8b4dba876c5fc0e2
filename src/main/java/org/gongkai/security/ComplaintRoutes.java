package org.gongkai.security;

import static org.gongkai.organization.Role.BUREAU_HEAD;
import static org.gongkai.organization.Role.BUREAU_OFFICE;
import static org.gongkai.organization.Role.LEADER_IN_CHARGE;
import static org.gongkai.organization.Role.LEADING_GROUP_DEPUTY;
import static org.gongkai.organization.Role.LEADING_GROUP_HEAD;
import static org.gongkai.organization.Role.OPENNESS_OFFICE;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DEPUTY;
import static org.gongkai.organization.Role.OPENNESS_OFFICE_DIRECTOR;
import static org.gongkai.organization.Role.SUPERVISION_GROUP;
import static org.gongkai.security.Access.PUBLIC;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;

import java.util.List;

/**
 * Complaints and reports: the doors for citizens and for those who handle them. Which complaint somebody may see, or whether
 * there is one at all, is asked again behind each of them.
 */
final class ComplaintRoutes {

    /** Those who register what came by letter, by phone or in person. */
    private static final Access REGISTRARS = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP);
    /** Those whose turn it can be, when others are kept away. */
    private static final Access HANDLERS = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP,
            BUREAU_OFFICE, BUREAU_HEAD, LEADING_GROUP_HEAD);
    private static final Access WATCHERS = Access.of(OPENNESS_OFFICE, OPENNESS_OFFICE_DIRECTOR, OPENNESS_OFFICE_DEPUTY, SUPERVISION_GROUP,
            BUREAU_HEAD, LEADING_GROUP_HEAD, LEADING_GROUP_DEPUTY, LEADER_IN_CHARGE);

    static final List<Route> ROWS = List.of(
            get("/complaints/new", PUBLIC),
            post("/complaints/new", PUBLIC),
            get("/complaints/track", PUBLIC),
            post("/complaints/track", PUBLIC),
            post("/complaints/track/withdrawal", PUBLIC),
            post("/complaints/track/attachments", PUBLIC),
            post("/complaints/track/letters/*", PUBLIC),
            post("/api/public/complaints", PUBLIC),
            get("/api/public/complaints/*", PUBLIC),
            post("/api/public/complaints/*/withdrawal", PUBLIC),
            post("/api/public/complaints/*/attachments", PUBLIC),
            get("/api/public/complaints/*/letters/*", PUBLIC),
            get("/desk/complaints", WATCHERS),
            get("/desk/complaints/new", REGISTRARS),
            post("/desk/complaints/new", REGISTRARS),
            get("/desk/complaints/*/investigation", HANDLERS),
            post("/desk/complaints/*/investigation", HANDLERS),
            get("/desk/complaints/*/reply", HANDLERS),
            post("/desk/complaints/*/reply", HANDLERS),
            get("/desk/complaints/*/recusal", HANDLERS),
            post("/desk/complaints/*/recusal", HANDLERS),
            post("/api/complaints", REGISTRARS));

    private ComplaintRoutes() {
    }
}
