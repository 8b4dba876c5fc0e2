package org.gongkai.security;

import static org.gongkai.security.EngineRoles.OPERATIONS;
import static org.gongkai.security.EngineRoles.COCKPIT;
import static org.gongkai.security.Route.get;
import static org.gongkai.security.Route.post;
import static org.gongkai.security.Route.put;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of {@link EngineRoutes} by which Cockpit watches running and finished cases. A POST here is a query that is
 * too long for a GET; the one repair is to let a failed job try again, which changes neither its time nor its case. That is
 * one job at a time, also in Cockpit's window for all jobs of a case: a batch would do it later, for jobs of many cases, where
 * nobody asks any more who may; so batches and the retries of a whole job definition stay closed.
 */
final class EngineWatchRoutes {

    private static final List<Route> CASES = List.of(
            get("/process-instance", COCKPIT),
            post("/process-instance", COCKPIT),
            get("/process-instance/count", COCKPIT),
            post("/process-instance/count", COCKPIT),
            get("/process-instance/*", COCKPIT),
            get("/process-instance/*/activity-instances", COCKPIT),
            get("/process-instance/*/variables", COCKPIT),
            get("/process-instance/*/comment", COCKPIT),
            get("/execution", COCKPIT),
            post("/execution", COCKPIT),
            get("/execution/count", COCKPIT),
            post("/execution/count", COCKPIT),
            get("/execution/*", COCKPIT),
            get("/variable-instance", COCKPIT),
            post("/variable-instance", COCKPIT),
            get("/variable-instance/count", COCKPIT),
            post("/variable-instance/count", COCKPIT),
            get("/variable-instance/*", COCKPIT),
            get("/incident", COCKPIT),
            get("/incident/count", COCKPIT),
            get("/incident/*", COCKPIT),
            get("/job", COCKPIT),
            post("/job", COCKPIT),
            get("/job/count", COCKPIT),
            post("/job/count", COCKPIT),
            get("/job/*", COCKPIT),
            get("/job/*/stacktrace", COCKPIT),
            put("/job/*/retries", StaffAccess.REPAIR),
            get("/job-definition", COCKPIT),
            post("/job-definition", COCKPIT),
            get("/job-definition/count", COCKPIT),
            post("/job-definition/count", COCKPIT),
            get("/job-definition/*", COCKPIT),
            get("/external-task", COCKPIT),
            post("/external-task", COCKPIT),
            get("/external-task/count", COCKPIT),
            post("/external-task/count", COCKPIT),
            get("/event-subscription", COCKPIT),
            get("/event-subscription/count", COCKPIT),
            get("/task/report/candidate-group-count", EngineRoles.WATCH),
            get("/batch", COCKPIT),
            get("/batch/count", COCKPIT),
            get("/batch/statistics", COCKPIT),
            get("/batch/statistics/count", COCKPIT));

    private static final List<Route> HISTORY = Stream.of("activity-instance", "process-instance", "task", "incident",
                    "job-log", "variable-instance", "detail", "decision-instance", "identity-link-log", "external-task-log", "batch")
            .flatMap(kind -> Stream.of(get("/history/" + kind, COCKPIT), get("/history/" + kind + "/count", COCKPIT)))
            .toList();

    private static final List<Route> HISTORY_QUERIES = List.of(
            post("/history/process-instance", COCKPIT),
            post("/history/process-instance/count", COCKPIT),
            post("/history/task", COCKPIT),
            post("/history/task/count", COCKPIT),
            post("/history/activity-instance", COCKPIT),
            post("/history/activity-instance/count", COCKPIT),
            post("/history/variable-instance", COCKPIT),
            post("/history/variable-instance/count", COCKPIT),
            get("/history/process-instance/*", COCKPIT),
            get("/history/process-definition/*/statistics", COCKPIT),
            get("/history/job-log/*/stacktrace", COCKPIT),
            // Tasklist asks for a task's operations too; the engine tells a reviewer none but keeps the page whole
            get("/history/user-operation", OPERATIONS),
            get("/history/user-operation/count", OPERATIONS));

    static final List<Route> ROWS = Stream.of(CASES, HISTORY, HISTORY_QUERIES).flatMap(List::stream).toList();

    private EngineWatchRoutes() {
    }
}
