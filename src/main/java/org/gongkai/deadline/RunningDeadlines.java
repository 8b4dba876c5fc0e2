package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.gongkai.casefile.CaseKind;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The running clocks, however many there are: counted by the database, and read a page at a time. In a list the nearest
 * statutory date comes first, then the lower case number.
 */
@Service
@Transactional(readOnly = true)
public class RunningDeadlines {

    private static final String CHOSEN = " from Deadline d where d.runningKind in :kinds and d.unitCode in :units and d.caseNumber not in :except";
    private static final String RED = "d.dates.statutoryDue < :today";
    private static final String YELLOW = "d.dates.statutoryDue >= :today and d.dates.warnFrom <= :today";
    private static final String GREEN = "d.dates.statutoryDue >= :today and d.dates.warnFrom > :today";
    private static final Set<String> NONE = Set.of("");

    /**
     * Clocks of one kind of case.
     *
     * @param cases a kind of case none of whose clocks is a period of the public, which has lights of its own
     * @param units codes of units
     * @param except numbers of cases whose clocks are left out
     */
    public record Choice(CaseKind cases, Set<String> units, Set<String> except) {

        public Choice {
            if (DeadlineKind.of(cases).stream().anyMatch(DeadlineKind::periodOfThePublic)) {
                throw new IllegalArgumentException("Clocks of %s have lights of their own".formatted(cases));
            }
        }
    }

    private final EntityManager entities;
    private final DeadlineViews views;
    private final OfficeClock clock;

    RunningDeadlines(EntityManager entities, DeadlineViews views, OfficeClock clock) {
        this.entities = entities;
        this.views = views;
        this.clock = clock;
    }

    /** @return how many there are of each light, with every light */
    public Map<Light, Long> counts(Choice choice) {
        Map<Light, Long> counts = new EnumMap<>(Map.of(Light.RED, 0L, Light.YELLOW, 0L, Light.GREEN, 0L));
        if (choice.units().isEmpty()) {
            return counts;
        }
        var row = choose(entities.createQuery("select sum(case when " + RED + " then 1 else 0 end), sum(case when " + YELLOW + " then 1 else 0 end), count(d)"
                + CHOSEN, Object[].class), choice, clock.today()).getSingleResult();
        long all = number(row[2]);
        counts.putAll(Map.of(Light.RED, number(row[0]), Light.YELLOW, number(row[1]), Light.GREEN, all - number(row[0]) - number(row[1])));
        return counts;
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    /**
     * @param from how many to pass over
     * @param most how many to read
     */
    public List<DeadlineView> list(Choice choice, Light light, int from, int most) {
        if (choice.units().isEmpty() || most <= 0) {
            return List.of();
        }
        var condition = switch (light) {
            case RED -> RED;
            case YELLOW -> YELLOW;
            case GREEN -> GREEN;
        };
        // first the ids: the segments of a clock are read for everything the statement finds
        var ids = choose(entities.createQuery("select d.id" + CHOSEN + " and " + condition + " order by d.dates.statutoryDue, d.caseNumber", Long.class), choice, clock.today())
                .setFirstResult(from).setMaxResults(most).getResultList();
        Map<Long, DeadlineView> found = new HashMap<>();
        entities.createQuery("select d.id, d from Deadline d where d.id in :ids", Object[].class).setParameter("ids", ids).getResultList()
                .forEach(row -> found.put((Long) row[0], views.view((Deadline) row[1])));
        return ids.stream().map(found::get).toList();
    }

    /** @return those of all kinds of case but these, and of the single cases named besides */
    public List<DeadlineView> besides(Collection<CaseKind> counted, Collection<String> single) {
        var others = EnumSet.allOf(DeadlineKind.class);
        counted.forEach(cases -> others.removeAll(DeadlineKind.of(cases)));
        return entities.createQuery("select d from Deadline d where d.runningKind is not null and (d.runningKind in :others or d.caseNumber in :single) order by d.dates.statutoryDue, d.caseNumber",
                Deadline.class).setParameter("others", others).setParameter("single", single.isEmpty() ? NONE : single).getResultList().stream().map(views::view).toList();
    }

    private static <T> TypedQuery<T> choose(TypedQuery<T> query, Choice choice, LocalDate today) {
        return query.setParameter("kinds", DeadlineKind.of(choice.cases())).setParameter("units", choice.units())
                .setParameter("except", choice.except().isEmpty() ? NONE : choice.except()).setParameter("today", today);
    }
}
