package org.gongkai.security;

import static org.gongkai.security.Access.STAFF;
import static org.gongkai.security.EngineRoles.AT_WORK;
import static org.gongkai.security.EngineRoles.COCKPIT;
import static org.gongkai.security.EngineRoles.SYSTEM;
import static org.gongkai.security.EngineRoles.TASKLIST;
import static org.gongkai.security.Route.delete;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.options;
import static org.gongkai.security.Route.post;
import static org.gongkai.security.Route.put;

import java.util.List;
import java.util.stream.Stream;

/**
 * The engine's REST API, relative to its prefix: what Tasklist needs to work and Cockpit needs to watch. Whatever
 * changes a case except by its own task - modification, messages, signals, the times of jobs, variables, deletion, restart,
 * migration - is not here, so it is closed. What a person sees through an open row the engine's authorizations decide.
 */
final class EngineRoutes {

    private static final List<Route> COMMON = List.of(
            get("/engine", STAFF),
            get("/version", STAFF),
            get("/authorization/check", STAFF),
            get("/identity/groups", STAFF),
            get("/user", STAFF),
            get("/user/count", STAFF),
            get("/user/*/profile", STAFF),
            options("/user", STAFF),
            options("/user/*", STAFF),
            options("/group", STAFF),
            options("/group/*", STAFF),
            get("/group", STAFF),
            get("/group/count", STAFF),
            get("/group/*", STAFF),
            // a query too long for a GET
            post("/group", STAFF),
            post("/group/count", STAFF),
            options("/tenant", STAFF),
            get("/identity/password-policy", STAFF),
            get("/authorization", EngineRoles.ADMIN),
            get("/authorization/count", EngineRoles.ADMIN));

    private static final List<Route> TASKS = List.of(
            get("/task", AT_WORK),
            post("/task", AT_WORK),
            get("/task/count", AT_WORK),
            post("/task/count", AT_WORK),
            get("/task/*", TASKLIST),
            get("/task/*/form", TASKLIST),
            get("/task/*/deployed-form", TASKLIST),
            get("/task/*/rendered-form", TASKLIST),
            get("/task/*/form-variables", TASKLIST),
            get("/task/*/identity-links", TASKLIST),
            get("/task/*/comment", TASKLIST),
            get("/task/*/comment/*", TASKLIST),
            get("/task/*/attachment", TASKLIST),
            get("/task/*/variables", TASKLIST),
            get("/task/*/variables/*", TASKLIST),
            get("/task/*/localVariables", TASKLIST),
            post("/task/*/comment/create", TASKLIST),
            post("/task/*/claim", TASKLIST),
            post("/task/*/unclaim", TASKLIST),
            post("/task/*/submit-form", TASKLIST),
            post("/task/*/complete", TASKLIST));

    private static final List<Route> FILTERS = List.of(
            get("/filter", AT_WORK),
            options("/filter", AT_WORK),
            get("/filter/count", AT_WORK),
            get("/filter/*", AT_WORK),
            options("/filter/*", AT_WORK),
            get("/filter/*/list", TASKLIST),
            post("/filter/*/list", TASKLIST),
            get("/filter/*/count", TASKLIST),
            post("/filter/*/count", TASKLIST),
            get("/filter/*/singleResult", TASKLIST),
            post("/filter/*/singleResult", TASKLIST),
            // an expression in a filter runs for everybody who opens it
            post("/filter/create", SYSTEM),
            put("/filter/*", SYSTEM),
            delete("/filter/*", SYSTEM));

    private static final List<Route> DEFINITIONS = List.of(
            get("/process-definition", AT_WORK),
            get("/process-definition/count", AT_WORK),
            get("/process-definition/statistics", COCKPIT),
            get("/process-definition/*", AT_WORK),
            get("/process-definition/*/xml", AT_WORK),
            get("/process-definition/*/diagram", AT_WORK),
            get("/process-definition/*/statistics", COCKPIT),
            get("/process-definition/*/static-called-process-definitions", COCKPIT),
            get("/process-definition/key/*", AT_WORK),
            get("/process-definition/key/*/xml", AT_WORK),
            get("/process-definition/key/*/diagram", AT_WORK),
            get("/decision-definition", COCKPIT),
            get("/decision-definition/count", COCKPIT),
            get("/decision-definition/*", COCKPIT),
            get("/decision-definition/*/xml", COCKPIT),
            get("/decision-definition/*/diagram", COCKPIT),
            get("/decision-definition/key/*", COCKPIT),
            get("/decision-definition/key/*/xml", COCKPIT),
            get("/decision-requirements-definition", COCKPIT),
            get("/decision-requirements-definition/count", COCKPIT),
            get("/decision-requirements-definition/*", COCKPIT),
            get("/decision-requirements-definition/*/xml", COCKPIT),
            get("/case-definition", COCKPIT),
            get("/case-definition/count", COCKPIT),
            get("/deployment", COCKPIT),
            get("/deployment/count", COCKPIT),
            get("/deployment/*", COCKPIT),
            get("/deployment/*/resources", COCKPIT),
            get("/deployment/*/resources/*", COCKPIT),
            get("/deployment/*/resources/*/data", COCKPIT),
            post("/deployment/create", SYSTEM));

    static final List<Route> ROWS = Stream.of(COMMON, TASKS, FILTERS, DEFINITIONS, EngineWatchRoutes.ROWS)
            .flatMap(List::stream).toList();

    private EngineRoutes() {
    }
}
