package org.gongkai.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.casefile.BroadSight;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Cases;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.Light;
import org.gongkai.deadline.RunningDeadlines;
import org.gongkai.deadline.RunningDeadlines.Choice;
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

    private static final Comparator<Row> IN_ORDER = Comparator.comparing((Row row) -> row.deadline().light()).reversed()
            .thenComparing(row -> row.deadline().statutoryDue()).thenComparing(row -> row.deadline().caseNumber());
    private static final List<Light> LIGHTS = Arrays.stream(Light.values()).sorted(Comparator.reverseOrder()).toList();

    private final RunningDeadlines deadlines;
    private final Cases cases;

    RunningClocks(RunningDeadlines deadlines, Cases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** @param light only this one, null for all; {@code unit} and {@code process} likewise, null or blank for all */
    @Transactional(readOnly = true)
    Found find(Person reader, Light light, String unit, String process, int page) {
        var clocks = of(reader, unit, process);
        var counts = clocks.counts();
        var wanted = LIGHTS.stream().filter(known -> light == null || known == light).toList();
        long total = wanted.stream().mapToLong(counts::get).sum();
        int pages = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(page, 1), pages);
        return new Found(rows(reader, clocks, wanted, (shown - 1) * PAGE_SIZE), counts, total, shown, pages);
    }

    /** @return how many there are of each light, the most urgent first */
    @Transactional(readOnly = true)
    Map<Light, Long> counts(Person reader) {
        return of(reader, null, null).counts();
    }

    /** What the database counts, and the clocks of the cases that are asked one by one, in order. */
    private record Clocks(List<Part> parts, List<Row> single) {

        Map<Light, Long> counts() {
            Map<Light, Long> counts = new LinkedHashMap<>();
            LIGHTS.forEach(light -> counts.put(light, parts.stream().mapToLong(part -> part.counts().get(light)).sum() + ofLight(light).size()));
            return counts;
        }

        List<Row> ofLight(Light light) {
            return single.stream().filter(row -> row.deadline().light() == light).toList();
        }
    }

    private record Part(Choice choice, Map<Light, Long> counts) {
    }

    private Clocks of(Person reader, String unit, String process) {
        var asked = cases.askedOneByOne();
        var sights = cases.broadSights(reader);
        Set<String> single = new HashSet<>(asked);
        sights.forEach(sight -> single.addAll(sight.single()));
        var found = deadlines.besides(sights.stream().map(BroadSight::kind).toList(), single);
        var visible = cases.visible(reader, found.stream().map(DeadlineView::caseNumber).distinct().toList());
        var rows = found.stream().filter(view -> visible.containsKey(view.caseNumber())).map(view -> new Row(view, visible.get(view.caseNumber())))
                .filter(row -> any(unit) || row.found().unitCode().equals(unit))
                .filter(row -> any(process) || row.found().process().equals(process)).sorted(IN_ORDER).toList();
        return new Clocks(sights.stream().filter(sight -> any(process) || sight.process().equals(process)).map(sight -> {
            var units = sight.units().stream().filter(code -> any(unit) || code.equals(unit)).collect(Collectors.toSet());
            var choice = new Choice(sight.kind(), units, single);
            return new Part(choice, deadlines.counts(choice));
        }).toList(), rows);
    }

    private List<Row> rows(Person reader, Clocks clocks, List<Light> lights, int from) {
        List<Row> rows = new ArrayList<>();
        int passed = 0;
        for (var light : lights) {
            int all = Math.toIntExact(clocks.counts().get(light));
            int first = Math.max(0, from - passed);
            int last = Math.min(all, from + PAGE_SIZE - passed);
            if (first < last) {
                rows.addAll(rows(reader, clocks, light, all, first, last));
            }
            passed += all;
        }
        return rows;
    }

    /** Of each part only what can stand between the two places: everything else in the list may come before it. */
    private List<Row> rows(Person reader, Clocks clocks, Light light, int all, int first, int last) {
        List<DeadlineView> read = new ArrayList<>();
        int left = 0;
        for (var part : clocks.parts()) {
            int others = all - Math.toIntExact(part.counts().get(light));
            int from = Math.max(0, first - others);
            read.addAll(deadlines.list(part.choice(), light, from, last - from));
            left += from;
        }
        var found = cases.visible(reader, read.stream().map(DeadlineView::caseNumber).toList());
        return Stream.concat(clocks.ofLight(light).stream(), read.stream().filter(view -> found.containsKey(view.caseNumber()))
                .map(view -> new Row(view, found.get(view.caseNumber())))).sorted(IN_ORDER).skip(first - left).limit(last - first).toList();
    }

    private static boolean any(String filter) {
        return filter == null || filter.isBlank();
    }
}
