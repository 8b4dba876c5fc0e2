package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.gongkai.modeling.GuardRails;
import org.gongkai.modeling.ShippedRules;
import org.junit.jupiter.api.Test;

/**
 * What the check of each shipped diagram takes, the first time and when warm:
 * {@code mvn test -Dtest=GuardRailsBenchmark}. Wanted: at most 200 ms for the largest.
 */
class GuardRailsBenchmark {

    private static final int ROUNDS = 50;

    @Test
    void everyShippedDiagram() throws IOException {
        var rails = new GuardRails(ShippedRules.all());
        Map<String, List<Long>> took = new TreeMap<>();
        for (var key : rails.procedures()) {
            var content = Files.readAllBytes(Path.of("processes", key + ".bpmn"));
            took.put(key, IntStream.range(0, ROUNDS).mapToObj(round -> micros(rails, key, content)).toList());
        }
        Machine.print("no database");
        took.forEach((key, micros) -> System.out.printf("%s: first %.1f ms, median %.1f ms%n", key, micros.get(0) / 1000.0,
                micros.stream().sorted().toList().get(ROUNDS / 2) / 1000.0));
        assertThat(took).hasSizeGreaterThan(4);
    }

    private static long micros(GuardRails rails, String key, byte[] content) {
        var begin = System.nanoTime();
        assertThat(rails.check(key + ".bpmn", content)).isEmpty();
        return (System.nanoTime() - begin) / 1000;
    }
}
