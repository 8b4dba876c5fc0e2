package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.gongkai.GongkaiApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the application as an operator does, in a process of its own and without any profile. */
class TheFirstStartTests {

    private static final String STARTED = "Started GongkaiApplication";
    private static final String FAILED = "APPLICATION FAILED TO START";

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    private Path directory;

    @Test
    void withoutAKeyForIdentityDataItSaysHowToMakeOne() throws Exception {
        assertThat(start(Map.of())).contains(FAILED, "没有配置身份信息加密密钥", "No key is configured", "openssl rand -base64 32",
                "GONGKAI_IDENTITY_KEY").doesNotContain("\tat org.gongkai");
    }

    @Test
    void withAKeyThatIsNoneItDoesNotRepeatIt() throws Exception {
        assertThat(start(Map.of("GONGKAI_IDENTITY_KEY", KEY, "GONGKAI_IDENTITY_FORMER_KEYS", KEY + ",aGFsZiBhIGtleQ==")))
                .contains(FAILED, "必须是 32 个字节的 Base64 编码").doesNotContain("aGFsZiBhIGtleQ");
    }

    @Test
    void withoutAFirstAdministratorItSaysWhatToSet() throws Exception {
        var output = start(Map.of("GONGKAI_IDENTITY_KEY", KEY));
        assertThat(output).contains(FAILED, "系统中还没有任何账号", "no first administrator is configured", "GONGKAI_ADMIN_ID")
                .doesNotContain("Error creating bean");
    }

    @Test
    void withBothItStartsAndNoDemonstrationWithIt() throws Exception {
        assertThat(start(Map.of("GONGKAI_IDENTITY_KEY", KEY, "GONGKAI_ADMIN_ID", "security.admin", "GONGKAI_ADMIN_PASSWORD", "Zhengwu-2026")))
                .contains("Created the first administrator security.admin (secadmin)", STARTED).doesNotContain("Zhengwu-2026", KEY)
                .doesNotContain("演示账号");
    }

    private String start(Map<String, String> environment) throws IOException, InterruptedException {
        var log = directory.resolve("output.log").toFile();
        var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                GongkaiApplication.class.getName(), "--server.port=0", "--spring.datasource.url=jdbc:h2:file:"
                        + directory.resolve("office") + ";DB_CLOSE_ON_EXIT=FALSE"))
                .redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        var application = builder.start();
        try {
            return untilDecided(application, log.toPath());
        } finally {
            application.destroy();
            application.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static String untilDecided(Process application, Path log) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 2400; tenths++) {
            var output = Files.readString(log, StandardCharsets.UTF_8);
            if (output.contains(STARTED) || !application.isAlive()) {
                return Files.readString(log, StandardCharsets.UTF_8);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("The start was not decided within four minutes");
    }
}
