import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Unpacks the application and starts it once on a throw-away database, so that the classes it loads stand ready in an
 * archive (class data sharing): the packaged application then starts in a fraction of the time. A source file that
 * {@code java} runs as it is: it needs nothing but the JDK of the build.
 *
 * <p>Usage: {@code java ClassArchive.java JAR FOLDER}
 */
public class ClassArchive {

    private static final String ARCHIVE = "application.jsa";
    private static final long MOST_SECONDS = 300;
    /** What the machine of the build is set to must not reach the training: it never writes into anybody's database. */
    private static final List<String> KEPT_OUT = List.of("SPRING_", "GONGKAI_", "CAMUNDA_", "SERVER_", "MANAGEMENT_", "LOGGING_");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var jar = Path.of(arguments[0]).toAbsolutePath();
        var folder = Path.of(arguments[1]).toAbsolutePath();
        run(folder.getParent(), List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString()));
        if (!System.getProperty("java.vm.name").contains("HotSpot") && !System.getProperty("java.vm.name").contains("OpenJDK")) {
            System.out.println("[WARNING] No class archive: " + System.getProperty("java.vm.name") + " has none of this kind. " + folder + " starts without it, only slower.");
            return;
        }
        var database = Files.createTempDirectory("gongkai-training");
        try {
            train(jar.getFileName().toString(), folder, database);
        } finally {
            delete(database);
        }
        if (!Files.exists(folder.resolve(ARCHIVE))) {
            fail("the training run has left no " + ARCHIVE);
        }
        System.out.printf("Class archive: %s (%d MB)%n", folder.resolve(ARCHIVE), Files.size(folder.resolve(ARCHIVE)) >> 20);
    }

    /** The name of the jar is part of the class path that the archive is good for, so it is given as it will be at every start. */
    private static void train(String jar, Path folder, Path database) throws IOException, InterruptedException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        run(folder, List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Dspring.context.exit=onRefresh", "-jar", jar, "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + database.resolve("training").toString().replace('\\', '/') + ";DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH",
                "--gongkai.identity.key=" + Base64.getEncoder().encodeToString(key), "--gongkai.admin.id=training", "--gongkai.admin.password=Once-4-The-Archive",
                "--logging.level.root=warn"));
    }

    private static void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // it is over before the slower compiler would pay
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> KEPT_OUT.stream().anyMatch(name.toUpperCase()::startsWith));
        var output = Files.createTempFile("gongkai-archive", ".log");
        var process = builder.redirectOutput(output.toFile()).start();
        var ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (!ended || process.exitValue() != 0) {
            System.err.println(Files.readString(output));
            fail(ended ? "java " + arguments.get(0) + " ended with " + process.exitValue() : "it took more than " + MOST_SECONDS + " seconds");
        }
        Files.delete(output);
    }

    private static void fail(String why) {
        System.err.println("The class archive cannot be built: " + why + ". To package without it: mvn package -Darchive.skip");
        System.exit(1);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
