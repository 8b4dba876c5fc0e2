package org.gongkai.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the parts of an upload. The engine keeps one part of a name: of two, one would be lost without a word. */
final class PartNames {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("(?im)^content-disposition:[^\\r\\n]*?[; ]name=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private PartNames() {
    }

    /**
     * @param contentType of the upload, with its boundary
     * @return the first name that comes a second time
     */
    static Optional<String> repeated(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        var delimiter = "--" + quotedOrNot(boundary);
        // each byte is a character here, so that nothing in a file is taken for something else
        var text = new String(body, StandardCharsets.ISO_8859_1);
        for (var at = text.indexOf(delimiter); at >= 0; at = text.indexOf("\r\n" + delimiter, at + 1)) {
            var end = text.indexOf(END_OF_HEADERS, at);
            var name = NAME.matcher(text.substring(at, end < 0 ? text.length() : end));
            if (name.find() && !names.add(quotedOrNot(name))) {
                return Optional.of(new String(quotedOrNot(name).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static String quotedOrNot(Matcher found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
