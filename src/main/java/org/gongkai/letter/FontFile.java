package org.gongkai.letter;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType file with one character for each Chinese glyph. A font draws 人 and the radical ⼈ with the same glyph, and the
 * printer would note the lower code, the radical, as what the glyph means: nobody would find 人 in the PDF any more. So the
 * radicals are taken out of the copy in memory, and text that has them is written with the characters instead.
 */
final class FontFile {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    /** Inside the block, and no character: a place for what is taken out. */
    private static final int NO_CHARACTER = 0x2FDF;
    private static final int TABLE_ENTRY = 16;
    private static final int SUBTABLE_ENTRY = 8;
    private static final int GROUP = 12;
    private static final int GROUPS = 16;
    private static final int SEGMENTED_COVERAGE = 12;

    private final ByteBuffer file;
    private final Map<Integer, Integer> radicalOfGlyph = new HashMap<>();
    private final Map<Integer, Integer> characterOfRadical = new HashMap<>();

    /** @param content of the file; changed in place */
    FontFile(byte[] content) {
        this.file = ByteBuffer.wrap(content);
        var table = characterTable();
        for (var at = 0; at < file.getShort(table + 2); at++) {
            var subtable = table + file.getInt(table + 4 + at * SUBTABLE_ENTRY + 4);
            if (file.getShort(subtable) == SEGMENTED_COVERAGE) {
                takeRadicalsOut(subtable);
                findCharacters(subtable);
            }
        }
    }

    byte[] content() {
        return file.array();
    }

    /** @return for a radical the character that looks the same, e.g. 人 U+4EBA for ⼈ U+2F08; every other code point as it is */
    int character(int codePoint) {
        if (codePoint < FIRST_RADICAL || codePoint > LAST_RADICAL) {
            return codePoint;
        }
        var sameGlyph = characterOfRadical.get(codePoint);
        return sameGlyph != null ? sameGlyph : Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0);
    }

    private int characterTable() {
        for (var at = 0; at < file.getShort(4); at++) {
            var entry = 12 + at * TABLE_ENTRY;
            if (file.getInt(entry) == 0x636D6170) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("A font without characters");
    }

    private void takeRadicalsOut(int subtable) {
        for (var group = subtable + GROUPS; group < end(subtable); group += GROUP) {
            var first = file.getInt(group);
            var last = file.getInt(group + 4);
            if (first >= FIRST_RADICAL && last <= LAST_RADICAL) {
                for (var radical = first; radical <= last; radical++) {
                    radicalOfGlyph.put(file.getInt(group + 8) + radical - first, radical);
                }
                file.putInt(group, NO_CHARACTER).putInt(group + 4, NO_CHARACTER).putInt(group + 8, 0);
            }
        }
    }

    private void findCharacters(int subtable) {
        for (var group = subtable + GROUPS; group < end(subtable); group += GROUP) {
            var first = file.getInt(group);
            for (var character = first; character <= file.getInt(group + 4); character++) {
                var radical = radicalOfGlyph.get(file.getInt(group + 8) + character - first);
                if (radical != null) {
                    characterOfRadical.putIfAbsent(radical, character);
                }
            }
        }
    }

    private int end(int subtable) {
        return subtable + GROUPS + file.getInt(subtable + 12) * GROUP;
    }
}
