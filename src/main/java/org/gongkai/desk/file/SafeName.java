package org.gongkai.desk.file;

/** The name of a file in an export: no way out of its folder, nothing that a system of today refuses. */
final class SafeName {

    private static final int LIMIT = 100;

    private SafeName() {
    }

    /**
     * @param folder with its slash, or empty
     * @param number its place in the folder, from 1: no two files have the same name, and none is a device of Windows
     * @return e.g. {@code 附件/01-低保标准.txt}
     */
    static String of(String folder, int number, String fileName) {
        // Line ends and bidirectional marks would forge the list of checksums or the ending that people see.
        var name = fileName.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029/\\\\<>|:*?\"]", "_").strip();
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot);
        var stem = dot < 0 ? name : name.substring(0, dot);
        if (stem.length() > LIMIT) {
            var end = Character.isHighSurrogate(stem.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
            stem = stem.substring(0, end);
        }
        return "%s%02d-%s%s".formatted(folder, number, stem, ending).replaceAll("[ .]+$", "");
    }
}
