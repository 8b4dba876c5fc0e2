package org.gongkai.desk.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file that is written while it is read, with a list of checksums at its end that {@code sha256sum -c} understands.
 * Whoever got only a part of it has no ZIP file at all: its directory comes last.
 */
final class CheckedZip {

    static final String CHECKSUMS = "清单-SHA256.txt";

    private final ZipOutputStream zip;
    private final Instant at;
    private final StringBuilder checksums = new StringBuilder();

    /** @param at when the files were made, as they say themselves */
    CheckedZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    /** @param name already safe, see {@link SafeName} */
    void add(String name, byte[] content) throws IOException {
        write(name, content);
        // "*" says: read as bytes; without it Windows builds of the tool would turn line ends.
        checksums.append(sha256(content)).append(" *").append(name).append('\n');
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes the checksums and the directory; the stream stays open, as it is not ours. */
    void finish() throws IOException {
        write(CHECKSUMS, checksums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
