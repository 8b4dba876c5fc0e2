package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An exported case as a stranger reads it: with what Java has for ZIP files and hashes, and a JSON reader that knows nothing of us. */
public record ExportedCase(byte[] zip, Map<String, byte[]> files) {

    public static ExportedCase read(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files).as("a name stands twice").doesNotContainKey(entry.getName());
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new ExportedCase(zip, files);
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    public JsonNode json() throws IOException {
        return new ObjectMapper().readTree(files.get("case.json"));
    }

    /** @return the files whose content is not what the list says, or that the list does not have */
    public List<String> wrong() throws Exception {
        Map<String, String> list = new LinkedHashMap<>();
        text("清单-SHA256.txt").lines().forEach(line -> list.put(line.substring(66), line.substring(0, 64)));
        List<String> wrong = new ArrayList<>();
        for (var file : files.entrySet()) {
            var isList = file.getKey().equals("清单-SHA256.txt");
            if (!isList && !sha256(file.getValue()).equals(list.remove(file.getKey()))) {
                wrong.add(file.getKey());
            }
        }
        wrong.addAll(list.keySet());
        return wrong;
    }

    /**
     * @return what {@code sha256sum -c} says where the files were unpacked; empty where there is no such command. A process of
     *         its own unpacks them: names of files are Chinese, whatever the locale of the tests is
     */
    public String checkedByTheCommand() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/sha256sum"))) {
            return "";
        }
        var folder = Files.createTempDirectory("gongkai-export");
        try {
            Files.write(folder.resolve("export.zip"), zip);
            run(folder, Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "xf", "export.zip");
            return run(folder, "/bin/sh", "-c", "/usr/bin/sha256sum -c *SHA256.txt; echo exit=$?");
        } finally {
            run(folder.getParent(), "/bin/rm", "-r", folder.toString());
        }
    }

    private static String run(Path folder, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    public static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
