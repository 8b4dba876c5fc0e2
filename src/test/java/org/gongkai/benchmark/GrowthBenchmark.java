package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.organization.StaffAccounts;
import org.gongkai.security.Visitor;
import org.gongkai.sweep.SweepCheck;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a case costs, and how long the lists take that people look at all day, with few and with very many cases open. Beside
 * each figure the same diagram on a bare engine that does not grow: it tells a busy machine from a case that became dearer.
 * Not part of the test run; by itself: {@code mvn test -Dtest=GrowthBenchmark -Dgongkai.test.database=postgresql}, smaller with
 * {@code -Dgrowth.sizes=100,2000 -Dgrowth.cases=20 -Dgrowth.warm-up=40}.
 */
@GongkaiTest
class GrowthBenchmark {

    private static final List<Integer> SIZES = Arrays.stream(System.getProperty("growth.sizes", "1000,20000,100000").split(",")).map(Integer::valueOf).toList();
    private static final int WARM_UP = Integer.getInteger("growth.warm-up", 250);
    private static final int CASES = Integer.getInteger("growth.cases", 60);
    private static final int ROUNDS = 3;
    private static final double MOST = 1.15;
    private static final int LOOKS = 9;
    private static final double MOST_MILLIS = 50;

    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    DataSource database;
    @Autowired
    StaffAccounts accounts;
    @Autowired
    List<SweepCheck> checks;
    @Autowired
    ObjectMapper json;
    @LocalServerPort
    int port;

    /** In milliseconds for one case. */
    private record Cost(double wall, double jvm, double server) {

        double cpu() {
            return jvm + server;
        }
    }

    @Test
    void aCaseAndAListCostTheSameHoweverManyAreOpen() {
        Machine.print(database);
        var ours = new FullCase(office, clock);
        try (var bare = new BareEngine(new AtomicLong())) {
            var large = new LargeOffice(database, office, clock, accounts);
            var cpu = ProcessorTime.of(database);
            var bareCpu = ProcessorTime.of(bare.database());
            repeat(WARM_UP, bare::oneCase);
            repeat(WARM_UP, ours::run);
            Map<Integer, Cost> costs = new LinkedHashMap<>();
            for (int size : SIZES) {
                large.growsTo(size);
                List<Cost> flows = new ArrayList<>();
                List<Cost> cases = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    flows.add(cost(bare::oneCase, bareCpu));
                    cases.add(cost(ours::run, cpu));
                }
                costs.put(size, median(cases));
                System.out.printf("%,d open: %s; bare engine, empty: %s%n", size, words(median(cases)), words(median(flows)));
                if (costs.size() == 1) {
                    lists();
                }
            }
            var slow = lists();
            sweeps();
            heap();
            var first = costs.get(SIZES.get(0));
            costs.forEach((size, cost) -> System.out.printf("%,d open / %,d open: CPU %.2f, of the database %.2f, time %.2f%n", size, SIZES.get(0),
                    cost.cpu() / first.cpu(), cost.server() / first.server(), cost.wall() / first.wall()));
            costs.forEach((size, cost) -> assertThat(cost.cpu() / first.cpu()).as("CPU of a case with %d open", size).isLessThanOrEqualTo(MOST));
            assertThat(slow).as("lists that take more than %.0f ms", MOST_MILLIS).isEmpty();
        }
    }

    private static String words(Cost cost) {
        return "%.1f ms of CPU for a case (JVM %.1f, database %.1f), %.1f ms of time".formatted(cost.cpu(), cost.jvm(), cost.server(), cost.wall());
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream().sorted((one, other) -> Double.compare(one.cpu(), other.cpu())).toList().get(costs.size() / 2);
    }

    private static void repeat(int times, Runnable work) {
        for (int time = 0; time < times; time++) {
            work.run();
        }
    }

    private static Cost cost(Runnable oneCase, ProcessorTime cpu) {
        var jvm = cpu.jvm();
        var server = cpu.database();
        var start = System.nanoTime();
        repeat(CASES, oneCase);
        return new Cost((System.nanoTime() - start) / 1e6 / CASES, cpu.jvm().minus(jvm).toNanos() / 1e6 / CASES, cpu.database().minus(server).toNanos() / 1e6 / CASES);
    }

    private List<String> lists() {
        List<String> slow = new ArrayList<>();
        for (var account : List.of("staff.section00", "head.section00", "leader.0", "director", "office", "supervision")) {
            var reader = Visitor.signedIn(port, account);
            filters(reader).forEach((name, id) -> look(account, "Tasklist " + name, slow, () -> reader.send("POST", "/camunda/api/engine/engine/default/filter/" + id
                    + "/list?firstResult=0&maxResults=15", "{}", "Content-Type", "application/json", "Accept", "application/hal+json", "X-XSRF-TOKEN",
                    reader.cookie("XSRF-TOKEN").orElse("none")).statusCode()));
            for (var page : List.of("/desk", "/desk/board", "/desk/board?light=RED", "/desk/inbox", "/desk/participated", "/desk/publications", "/api/deadlines")) {
                look(account, page, slow, () -> reader.get(page).statusCode());
            }
        }
        var keeper = Visitor.signedIn(port, "supervision");
        for (var page : List.of("/desk/register", "/desk/sweep", "/desk/urging", "/desk/deliveries")) {
            look("supervision", page, slow, () -> keeper.get(page).statusCode());
        }
        return slow;
    }

    private Map<String, String> filters(Visitor reader) {
        try {
            Map<String, String> filters = new LinkedHashMap<>();
            json.readTree(reader.get("/camunda/api/engine/engine/default/filter?resourceType=Task").body())
                    .forEach(filter -> filters.put(filter.get("name").asText(), filter.get("id").asText()));
            return filters;
        } catch (com.fasterxml.jackson.core.JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void look(String account, String what, List<String> slow, Supplier<Integer> look) {
        double[] millis = new double[LOOKS];
        int status = look.get();
        for (int time = 0; time < LOOKS; time++) {
            var start = System.nanoTime();
            status = look.get();
            millis[time] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        var line = "%s, %s: %.0f ms (%.0f to %.0f), answer %d".formatted(what, account, millis[LOOKS / 2], millis[0], millis[LOOKS - 1], status);
        System.out.println(line);
        if (status < 400 && millis[LOOKS / 2] > MOST_MILLIS || status >= 500) {
            slow.add(line);
        }
    }

    private static void heap() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf("heap after everything and a collection: %d MB used of %d MB%n", heap.getUsed() >> 20, heap.getMax() >> 20);
    }

    private void sweeps() {
        for (var check : checks) {
            var start = System.nanoTime();
            int found = check.findings().size();
            System.out.printf("sweep, %s: %.1f s, %d findings%n", check.title(), (System.nanoTime() - start) / 1e9, found);
        }
    }
}
