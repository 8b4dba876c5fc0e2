package org.gongkai.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starter.StarterApplication;

/**
 * From {@code java} to the login page at the second start, on an H2 file: our jar, our jar unpacked with its class archive,
 * and an application of the same starters without anything of ours, started in turn. Not part of the test run; it starts what
 * {@code mvn package -DskipTests} has made: {@code mvn package -DskipTests && mvn test -Dtest=StartBenchmark}.
 */
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("start.rounds", 7);
    private static final double MOST = 1.3;
    private static final double MOST_WITH_ARCHIVE = 0.8;
    private static final long PATIENCE_SECONDS = 180;

    /** How one of them is started; each has a folder of its own, and there its database. */
    private record Candidate(String name, Path folder, List<String> arguments) {
    }

    @TempDir
    Path work;

    @Test
    void aStartTakesLittleMoreThanThatOfItsStarters() throws IOException, InterruptedException {
        Machine.print("H2 file");
        var app = Path.of("target/app").toAbsolutePath();
        var jar = packaged();
        var starter = new StarterJar(jar).write(work.resolve("starter.jar"), StarterApplication.class);
        var candidates = List.of(
                candidate("starter", work, "-jar", starter.toString()),
                candidate("ours", work, "-jar", jar.toString()),
                candidate("ours, with the class archive", app, "-XX:SharedArchiveFile=application.jsa", "-jar", jar.getFileName().toString()));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (var candidate : candidates) {
                var took = start(candidate);
                // the first start makes the database
                if (round > 0) {
                    seconds.computeIfAbsent(candidate.name(), name -> new ArrayList<>()).add(took);
                }
            }
        }
        var first = median(seconds.get("starter"));
        seconds.forEach((name, all) -> System.out.printf("%s: median %.2f s, %.2f x the starter (%s)%n", name, median(all), median(all) / first, all.stream()
                .map("%.1f"::formatted).toList()));
        assertThat(median(seconds.get("ours")) / first).isLessThanOrEqualTo(MOST);
        assertThat(median(seconds.get("ours, with the class archive")) / first).isLessThanOrEqualTo(MOST_WITH_ARCHIVE);
    }

    private static Path packaged() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().map(Path::toAbsolutePath)
                    .filter(jar -> Files.exists(Path.of("target/app/application.jsa")))
                    .orElseThrow(() -> new IllegalStateException("Nothing is packaged: run mvn package -DskipTests before"));
        }
    }

    private Candidate candidate(String name, Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--spring.datasource.url=jdbc:h2:file:" + work.resolve(name.replaceAll("\\W", "")).toString().replace('\\', '/') + ";DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH");
        if (name.equals("starter")) {
            all.addAll(List.of("--spring.datasource.username=sa", "--spring.flyway.baseline-on-migrate=true"));
        } else {
            all.addAll(List.of("--gongkai.identity.key=" + "A".repeat(43) + "=", "--gongkai.admin.id=first", "--gongkai.admin.password=Benchmark-2019"));
        }
        return new Candidate(name, folder, all);
    }

    private double start(Candidate candidate) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(candidate.arguments());
        command.add("--server.port=" + port);
        var output = work.resolve("output.log");
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command).directory(candidate.folder().toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IllegalStateException(candidate.name() + " does not start: " + Files.readString(output));
                }
                Thread.sleep(10);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login")).timeout(Duration.ofSeconds(60)).build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
