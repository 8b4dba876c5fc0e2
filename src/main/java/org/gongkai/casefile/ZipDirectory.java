package org.gongkai.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The table of contents of a ZIP file. Nothing is unpacked: one entry of a few megabytes can unpack to gigabytes, and
 * reading through it to the next entry is as slow as unpacking it.
 */
final class ZipDirectory {

    private static final int ENTRIES = 10_000;
    private static final long UNPACKED_BYTES = 500L * 1024 * 1024;

    private ZipDirectory() {
    }

    /** @return whether it can be read, has this entry and would not swell beyond what an office document is */
    static boolean isSoundWith(byte[] zip, String wanted) {
        Path file = null;
        try {
            file = Files.createTempFile("gongkai-upload-", ".zip");
            Files.write(file, zip);
            return isSoundWith(file, wanted);
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        } finally {
            delete(file);
        }
    }

    private static boolean isSoundWith(Path file, String wanted) throws IOException {
        try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return archive.size() <= ENTRIES && archive.getEntry(wanted) != null && isModest(archive);
        }
    }

    private static boolean isModest(ZipFile archive) {
        long total = 0;
        for (var entries = archive.entries().asIterator(); entries.hasNext();) {
            ZipEntry entry = entries.next();
            total += Math.max(0, entry.getSize());
            // A size with its top bit set reads as less than nothing.
            if (entry.getSize() < 0 || total > UNPACKED_BYTES) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stuck) {
            file.toFile().deleteOnExit();
        }
    }
}
