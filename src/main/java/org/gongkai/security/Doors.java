package org.gongkai.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The doors that open to a person today, answered by the {@link RouteTable} that guards them; those open to everybody left out. */
@Component
public class Doors {

    private static final String PROGRAMS = RouteTable.ENGINE_PREFIXES.get(0);
    private static final String WEBAPPS = RouteTable.ENGINE_PREFIXES.get(1);
    /** In this order; the first that fits. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("/desk", "经办台页面");
        KINDS.put("/camunda", "流程应用（任务办理、监督视图、用户和组）");
        KINDS.put(PROGRAMS, "流程引擎接口（也在 " + WEBAPPS + " 下，两处相同）");
        KINDS.put("/api", "业务接口");
        KINDS.put("", "其他");
    }

    /**
     * Doors of one kind.
     *
     * @param title what they are, in Chinese
     * @param doors path patterns with their methods, e.g. {@code GET, POST /desk/password}
     */
    public record Kind(String title, List<String> doors) {
    }

    private final RouteTable table;

    Doors(RouteTable table) {
        this.table = table;
    }

    /** @return what opens to this person, kinds without a door left out */
    public List<Kind> of(Person person) {
        Map<String, Map<String, TreeSet<String>>> byKind = new LinkedHashMap<>();
        KINDS.values().forEach(title -> byKind.put(title, new LinkedHashMap<>()));
        table.routes().stream().filter(route -> !route.access().open() && route.access().permits(person))
                .filter(route -> !route.pattern().getPatternString().startsWith(WEBAPPS))
                .sorted((one, other) -> one.pattern().getPatternString().compareTo(other.pattern().getPatternString()))
                .forEach(route -> byKind.get(title(route.pattern().getPatternString())).computeIfAbsent(route.pattern().getPatternString(), path -> new TreeSet<>())
                        .add(route.method().name()));
        List<Kind> kinds = new ArrayList<>();
        byKind.forEach((title, doors) -> kinds.add(new Kind(title, doors.entrySet().stream()
                .map(door -> String.join(", ", door.getValue()) + " " + door.getKey()).toList())));
        return kinds.stream().filter(kind -> !kind.doors().isEmpty()).toList();
    }

    private static String title(String path) {
        return KINDS.entrySet().stream().filter(kind -> path.equals(kind.getKey()) || path.startsWith(kind.getKey() + "/")).findFirst().orElseThrow().getValue();
    }
}
