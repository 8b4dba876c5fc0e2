package org.gongkai.engine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file that has to be UTF-8, with or without a mark in front. */
final class TextFile {

    private static final String MARK = "\uFEFF";

    private TextFile() {
    }

    /** @return the text, empty when a byte is not UTF-8 */
    static Optional<String> read(byte[] content) {
        var good = goodPart(content);
        if (good.position() < content.length) {
            return Optional.empty();
        }
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content)).toString();
        return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
    }

    /** @return the line of the first byte that is not UTF-8, or the last line */
    static int lineOfFault(byte[] content) {
        int line = 1;
        var good = goodPart(content).position();
        for (int index = 0; index < good; index++) {
            line += content[index] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static ByteBuffer goodPart(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        // A new decoder reports what is malformed and leaves the buffer there.
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(content.length + 1), true);
        return bytes;
    }
}
