package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.gongkai.StaffPages;
import org.gongkai.casefile.ContentHash;
import org.gongkai.organization.Person;
import org.gongkai.security.RouteTable;
import org.gongkai.security.Visitor;
import org.springframework.http.HttpMethod;

/** Everything a member of staff can ask the application about cases, as the same questions put again and again. */
final class Doors {

    /** Queries of the engine that are too long for a GET. */
    private static final List<String> QUERIES = List.of("/task", "/task/count", "/process-instance", "/process-instance/count", "/execution",
            "/execution/count", "/variable-instance", "/variable-instance/count", "/job", "/job/count", "/external-task", "/external-task/count",
            "/history/process-instance", "/history/process-instance/count", "/history/task", "/history/task/count", "/history/activity-instance",
            "/history/activity-instance/count", "/history/variable-instance", "/history/variable-instance/count");
    private static final List<String> NARROWED = List.of("/task?processDefinitionKey=complaint-handling", "/task/count?processDefinitionKey=complaint-handling",
            "/process-definition?key=complaint-handling", "/process-definition/count?key=complaint-handling", "/process-definition/key/complaint-handling",
            "/process-definition/key/complaint-handling/xml", "/process-definition/statistics?incidents=true&failedJobs=true",
            "/process-instance?processDefinitionKey=complaint-handling", "/process-instance/count?processDefinitionKey=complaint-handling",
            "/job?processDefinitionKey=complaint-handling", "/job/count?processDefinitionKey=complaint-handling", "/incident/count",
            "/job-definition?processDefinitionKey=complaint-handling", "/event-subscription?eventType=message",
            "/variable-instance?variableName=caseTitle", "/variable-instance?variableName=caseNumber", "/history/variable-instance?variableName=caseNumber",
            "/history/process-instance?processDefinitionKey=complaint-handling", "/history/task?processDefinitionKey=complaint-handling",
            "/history/user-operation?processDefinitionKey=complaint-handling", "/history/identity-link-log?type=candidate", "/history/detail",
            "/history/decision-instance?decisionDefinitionKey=deadline-policy");
    private static final List<String> COCKPIT = List.of("/process-definition/statistics", "/process-definition/statistics-count", "/incident/count", "/incident",
            "/process-instance", "/process-instance/count");
    private static final List<String> DESK = List.of("/desk", "/desk/inbox", "/desk/board", "/desk/board?unit=office", "/desk/complaints", "/desk/complaints?state=all",
            "/desk/publications?state=all", "/desk/register", "/api/deadlines", "/api/deadlines?process=complaint-handling", "/api/register");

    private static final int KEPT_WHOLE = 4_000;

    private final int port;
    private final StaffPages pages;
    private final RouteTable table;
    private final Map<String, Visitor> basic = new ConcurrentHashMap<>();
    private final Map<String, Visitor> sessions = new ConcurrentHashMap<>();

    private final Map<String, String> closed = new ConcurrentHashMap<>();
    private final Function<String, Person> staff;

    Doors(int port, StaffPages pages, RouteTable table, Function<String, Person> staff) {
        this.staff = staff;
        this.port = port;
        this.pages = pages;
        this.table = table;
    }

    /** @return one page of the desk */
    String page(String person, String address) {
        return plain(pages.get(person, address).text());
    }

    /** @return what each door of the engine answers to whoever names the task */
    List<String> task(String person, Map<String, String> ids) {
        List<String> answers = new ArrayList<>();
        both((prefix, visitor) -> answers.add(answer(visitor.get(prefix + "/task/" + ids.get("task")))), person);
        return answers;
    }

    /** @return what each list and count answers this person, by its address */
    Map<String, String> lists(String person) {
        Map<String, String> answers = new LinkedHashMap<>();
        DESK.forEach(address -> answers.put(address, page(person, address)));
        both((prefix, visitor) -> {
            Stream.concat(collections().stream(), NARROWED.stream()).map(prefix::concat)
                    .forEach(path -> answers.put(path, through(person, HttpMethod.GET, path, () -> visitor.get(path))));
            QUERIES.stream().map(prefix::concat)
                    .forEach(path -> answers.put("POST " + path, through(person, HttpMethod.POST, path, () -> visitor.json("POST", path, "{}"))));
        }, person);
        COCKPIT.stream().map("/camunda/api/cockpit/plugin/base/default"::concat)
                .forEach(path -> answers.put(path, through(person, HttpMethod.GET, path, () -> session(person).get(path))));
        return answers;
    }

    /** What the table closes to a person is refused before any case is looked at, so that door is tried in the first round only. */
    private String through(String person, HttpMethod method, String path, Supplier<HttpResponse<String>> door) {
        var row = table.find(method, path.replaceFirst("\\?.*", ""));
        if (row.filter(route -> route.access().permits(staff.apply(person))).isPresent()) {
            return answer(door.get());
        }
        var refusal = closed.computeIfAbsent("%s %s %s".formatted(person, method, path), key -> answer(door.get()));
        assertThat(refusal).as("%s: %s %s", person, method, path).startsWith("403");
        return refusal;
    }

    /** @return what is answered to somebody who names these things, the names themselves left out */
    Map<String, String> named(String person, Map<String, String> ids) {
        Map<String, String> answers = new LinkedHashMap<>();
        var caseNumber = ids.get("case");
        // Each answer that tells of a fault has a number of its own.
        Function<String, String> hidden = text -> ids.values().stream().reduce(text, (left, id) -> left.replace(id, "ID"))
                .replaceAll("\\b[0-9a-f]{16}\\b", "NUMBER");
        for (var address : List.of("/desk/cases/%s", "/desk/cases/%s?pane=true", "/api/cases/%s", "/desk/complaints/%s/reply", "/desk/complaints/%s/recusal",
                "/desk/complaints/%s/investigation", "/desk/cases/%s/attachments/1", "/desk/cases/%s/attachments/1/preview",
                "/desk/cases/%s/print", "/desk/cases/%s/diagram")) {
            answers.put(address, hidden.apply(plain(pages.get(person, address.formatted(caseNumber)).text())));
        }
        for (var address : List.of("/desk/complaints/%s/reply", "/desk/complaints/%s/recusal", "/desk/complaints/%s/investigation", "/desk/cases/%s/export")) {
            answers.put("POST " + address, hidden.apply(plain(pages.post(person, address.formatted(caseNumber), Map.of("findings", List.of("x"),
                    "measures", List.of("x"), "against", List.of("affairs"))).text())));
        }
        answers.put("/desk/tasks", hidden.apply(plain(pages.get(person, "/desk/tasks/%s/case".formatted(ids.get("task"))).text())));
        both((prefix, visitor) -> {
            single().forEach(path -> answers.put(prefix + path, hidden.apply(answer(visitor.get(prefix + path.replaceFirst("\\*", idFor(path, ids)))))));
            for (var deed : List.of("/claim", "/unclaim", "/complete", "/submit-form", "/comment/create")) {
                answers.put("POST " + prefix + deed, hidden.apply(answer(visitor.json("POST", prefix + "/task/" + ids.get("task") + deed, "{}"))));
            }
            for (var query : List.of("/task?processInstanceBusinessKey=", "/process-instance?businessKey=", "/history/process-instance?processInstanceBusinessKey=",
                    "/history/process-instance/count?processInstanceBusinessKey=", "/execution?businessKey=", "/incident?processInstanceId=",
                    "/history/activity-instance?processInstanceId=", "/history/variable-instance?processInstanceId=", "/variable-instance?processInstanceIdIn=",
                    "/job?processInstanceId=", "/history/user-operation?processInstanceId=")) {
                answers.put(prefix + query, hidden.apply(answer(visitor.get(prefix + query + (query.contains("usinessKey") ? caseNumber : ids.get("instance"))))));
            }
            answers.put("POST columns " + prefix, hidden.apply(answer(visitor.json("POST", prefix + "/variable-instance",
                    "{\"variableName\":\"caseTitle\",\"variableScopeIdIn\":[\"%s\",\"%s\"]}".formatted(ids.get("instance"), ids.get("execution"))))));
        }, person);
        return answers;
    }

    /** @return where two rounds of answers differ, with the first words that do */
    static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> found = new LinkedHashMap<>();
        before.forEach((address, one) -> {
            var other = after.get(address);
            if (!one.equals(other)) {
                found.put(address, firstDifference(one, String.valueOf(other)));
            }
        });
        return found;
    }

    private static String firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        var from = Math.max(0, at - 60);
        return "%s ### %s".formatted(one.substring(from, Math.min(one.length(), at + 120)), other.substring(from, Math.min(other.length(), at + 120)));
    }

    private interface Visit {
        void through(String prefix, Visitor visitor);
    }

    private void both(Visit visit, String person) {
        visit.through("/engine-rest", basic.computeIfAbsent(person, account -> Visitor.basic(port, account)));
        visit.through("/camunda/api/engine/engine/default", session(person));
    }

    private Visitor session(String person) {
        return sessions.computeIfAbsent(person, account -> {
            var visitor = Visitor.signedIn(port, account);
            visitor.get("/camunda/api/admin/auth/user/default");
            return visitor;
        });
    }

    private List<String> collections() {
        return enginePaths().filter(path -> !path.contains("*")).toList();
    }

    private List<String> single() {
        return enginePaths().filter(path -> path.matches("/(task|process-instance|execution|variable-instance|incident|job|history)/.*\\*.*"))
                .filter(path -> path.indexOf('*') == path.lastIndexOf('*') && !path.contains("process-definition")).toList();
    }

    private Stream<String> enginePaths() {
        List<String> paths = new ArrayList<>();
        table.routes().stream().filter(route -> route.method() == HttpMethod.GET)
                .forEach(route -> RouteTable.withinEngine(route.pattern().getPatternString()).ifPresent(paths::add));
        return paths.stream().distinct();
    }

    private static String idFor(String path, Map<String, String> ids) {
        if (path.startsWith("/task/")) {
            return ids.get("task");
        }
        if (path.startsWith("/execution/")) {
            return ids.get("execution");
        }
        if (path.startsWith("/variable-instance/")) {
            return ids.get("variable");
        }
        if (path.contains("job-log")) {
            return ids.get("log");
        }
        return path.startsWith("/job/") ? ids.get("job") : ids.get("instance");
    }

    /** A list of thousands is kept as its beginning and the hash of all of it: every word still counts. */
    private static String answer(HttpResponse<String> response) {
        var text = response.statusCode() + " " + response.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
        return text.length() <= KEPT_WHOLE ? text : "%s… %d characters, SHA-256 %s".formatted(text.substring(0, KEPT_WHOLE), text.length(),
                ContentHash.of(List.of(text)));
    }

    /** A page without its token against forged requests, which differs each time. */
    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
