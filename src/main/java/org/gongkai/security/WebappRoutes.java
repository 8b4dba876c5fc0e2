package org.gongkai.security;

import static org.gongkai.security.Access.STAFF;
import static org.gongkai.security.EngineRoles.ADMIN;
import static org.gongkai.security.EngineRoles.COCKPIT;
import static org.gongkai.security.EngineRoles.TASKLIST;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;

import java.util.List;

/**
 * The four web applications of the engine: their files and the few calls of their own. Their sign-in and their setup
 * (CVE-2026-77226) are not here, so they are closed.
 */
final class WebappRoutes {

    static final List<Route> ROWS = List.of(
            get("/camunda", STAFF),
            get("/camunda/", STAFF),
            get("/camunda/favicon.ico", STAFF),
            get("/camunda/lib/**", STAFF),
            get("/camunda/assets/**", STAFF),
            get("/camunda/app", STAFF),
            get("/camunda/app/**", STAFF),
            get("/camunda/app/tasklist/default/", TASKLIST),
            get("/camunda/app/cockpit/default/", COCKPIT),
            get("/camunda/app/admin/default/", ADMIN),

            get("/camunda/api/engine/engine/", STAFF),
            get("/camunda/api/admin/auth/user/default", STAFF),
            post("/camunda/api/admin/auth/user/default/logout", STAFF),
            get("/camunda/api/*/plugin/*/static/app/*", STAFF),
            get("/camunda/api/cockpit/plugin/base/default/**", COCKPIT),
            // queries too long for a GET; they change nothing
            post("/camunda/api/cockpit/plugin/base/default/incident", COCKPIT),
            post("/camunda/api/cockpit/plugin/base/default/incident/count", COCKPIT),
            post("/camunda/api/cockpit/plugin/base/default/process-instance", COCKPIT),
            post("/camunda/api/cockpit/plugin/base/default/process-instance/count", COCKPIT),
            post("/camunda/api/cockpit/plugin/base/default/process-instance/*/called-process-instances", COCKPIT),
            post("/camunda/api/cockpit/plugin/base/default/process-definition/*/called-process-definitions", COCKPIT));

    private WebappRoutes() {
    }
}
