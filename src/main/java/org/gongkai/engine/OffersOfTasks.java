package org.gongkai.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * To whom the tasks of a list are offered, in one statement: the engine answers for one task at a time only. What the
 * command under way has not written yet is not in it.
 */
@Component
class OffersOfTasks {

    private record Link(String task, String type, String group, String user) {
    }

    private final NamedParameterJdbcTemplate rows;

    OffersOfTasks(NamedParameterJdbcTemplate rows) {
        this.rows = rows;
    }

    /** @return by the id of the task; one that is offered to nobody is left out */
    Map<String, Offered> of(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        List<Link> links = new ArrayList<>();
        rows.query("select TASK_ID_, TYPE_, GROUP_ID_, USER_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in (:tasks)", Map.of("tasks", tasks),
                row -> {
                    links.add(new Link(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                });
        Map<String, Offered> offers = new HashMap<>();
        for (var link : links) {
            var offered = offers.computeIfAbsent(link.task(), task -> new Offered(new TreeSet<>(), new TreeSet<>()));
            add(offered.groups(), link.group());
            add(offered.users(), IdentityLinkType.CANDIDATE.equals(link.type()) ? link.user() : null);
        }
        return offers;
    }

    private static void add(Set<String> names, String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
