package org.gongkai.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.deadline.Light;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running clocks of the cases a person may see, the most urgent first. */
@Component
class RunningClocks {

    static final int PAGE_SIZE = 50;

    /** A clock with its case. */
    public record Row(DeadlineView deadline, CaseSummary found) {
    }

    /**
     * What was found.
     *
     * @param counts how many there are of each light, the most urgent first, whatever light was asked for
     * @param page from 1
     */
    public record Found(List<Row> rows, Map<Light, Long> counts, long total, int page, int pages) {

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final DeadlineViews deadlines;
    private final Cases cases;

    RunningClocks(DeadlineViews deadlines, Cases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** @param light only this one, null for all; {@code unit} and {@code process} likewise, null or blank for all */
    @Transactional(readOnly = true)
    Found find(Person reader, Light light, String unit, String process, int page) {
        var running = deadlines.running();
        var visible = cases.visible(reader, running.stream().map(DeadlineView::caseNumber).distinct().toList());
        var rows = running.stream().filter(view -> visible.containsKey(view.caseNumber()))
                .map(view -> new Row(view, visible.get(view.caseNumber())))
                .filter(row -> any(unit) || row.found().unitCode().equals(unit))
                .filter(row -> any(process) || row.found().process().equals(process)).toList();
        var wanted = rows.stream().filter(row -> light == null || row.deadline().light() == light)
                .sorted(Comparator.comparing((Row row) -> row.deadline().light()).reversed()).toList();
        int pages = Math.max(1, (wanted.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(page, 1), pages);
        return new Found(wanted.stream().skip((long) (shown - 1) * PAGE_SIZE).limit(PAGE_SIZE).toList(), counts(rows),
                wanted.size(), shown, pages);
    }

    private static boolean any(String filter) {
        return filter == null || filter.isBlank();
    }

    private static Map<Light, Long> counts(List<Row> rows) {
        Map<Light, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Light.values()).sorted(Comparator.reverseOrder())
                .forEach(light -> counts.put(light, rows.stream().filter(row -> row.deadline().light() == light).count()));
        return counts;
    }
}
