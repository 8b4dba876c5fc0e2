package org.gongkai.security;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.organization.Person;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Every route of the application with those who may pass it. What is not in it is closed to everybody. Rows stand in
 * {@link PageRoutes}, {@link ApiRoutes}, the routes of each domain, {@link WebappRoutes} and {@link EngineRoutes}; their
 * order does not matter, the most specific pattern wins.
 */
public class RouteTable {

    /** The two doors to the engine's REST API; one allow-list holds behind both. */
    public static final List<String> ENGINE_PREFIXES = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    private static final String WEBAPP_PLUGINS = "/camunda/api/cockpit/plugin/";

    private final List<Route> routes;

    /** @param training whether this is a demonstration, whose clock can be put forward */
    RouteTable(boolean training) {
        this(Stream.of(Stream.of(PageRoutes.ROWS, ApiRoutes.ROWS, RequestRoutes.ROWS, ComplaintRoutes.ROWS, ConsultationRoutes.ROWS,
                HearingRoutes.ROWS, LetterRoutes.ROWS, OrganizationRoutes.ROWS, WebappRoutes.ROWS, training ? TrainingRoutes.ROWS : List.<Route>of()).flatMap(List::stream), engineRoutes())
                .flatMap(rows -> rows).toList());
    }

    RouteTable(List<Route> rows) {
        Set<String> seen = new HashSet<>();
        rows.forEach(route -> {
            if (!seen.add(route.method() + " " + route.pattern().getPatternString())) {
                throw new IllegalArgumentException("The route table has two rows for " + route);
            }
        });
        this.routes = rows.stream().sorted(Comparator.comparing(Route::pattern)).toList();
    }

    private static Stream<Route> engineRoutes() {
        return ENGINE_PREFIXES.stream().flatMap(prefix -> EngineRoutes.ROWS.stream().map(row -> row.under(prefix)));
    }

    /** @return all rows, the most specific first */
    public List<Route> routes() {
        return routes;
    }

    /** @return the row that decides, empty when the route is closed */
    public Optional<Route> find(HttpMethod method, String path) {
        var parsed = PathContainer.parsePath(withinEngine(path).isPresent() || path.startsWith(WEBAPP_PLUGINS)
                ? withoutTrailingSlash(path) : path);
        return routes.stream().filter(route -> route.matches(method, parsed)).findFirst();
    }

    /** @return whether the route is open to this person */
    public boolean permits(Person person, HttpMethod method, String path) {
        return find(method, path).filter(route -> route.access().permits(person)).isPresent();
    }

    /** Jersey serves both forms, and the web applications use both. */
    private static String withoutTrailingSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** @return the path within the engine's REST API, e.g. {@code /task/4711}, empty for every other path */
    public static Optional<String> withinEngine(String path) {
        return ENGINE_PREFIXES.stream().filter(prefix -> path.startsWith(prefix + "/"))
                .map(prefix -> path.substring(prefix.length())).findFirst();
    }
}
