package org.gongkai.security;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The words of a refused request that may be ids: the segments of its path, the values of its query and every text in
 * its JSON body. The body is read here and by nobody else, because the request ends here; no more of it than a limit.
 */
final class NamedInRequest {

    private static final int BODY_BYTES = 64 * 1024;
    private static final int WORDS = 200;
    private static final int LONGEST_ID = 64;

    private NamedInRequest() {
    }

    static Set<String> words(HttpServletRequest request, String path) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(path.split("/")).forEach(segment -> add(segment, words));
        if (request.getQueryString() != null) {
            Arrays.stream(request.getQueryString().split("[&=,]")).forEach(value -> add(value, words));
        }
        addBody(request, words);
        return words;
    }

    private static void addBody(HttpServletRequest request, Set<String> words) {
        var type = request.getContentType();
        if (type == null || !type.contains("json")) {
            return;
        }
        try (var parser = new JsonFactory().createParser(request.getInputStream().readNBytes(BODY_BYTES))) {
            for (var token = parser.nextToken(); token != null && words.size() < WORDS; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    add(parser.getText(), words);
                }
            }
        } catch (IOException unreadable) {
            // Broken or cut off: what was named up to there is enough.
        }
    }

    private static void add(String word, Set<String> words) {
        if (!word.isBlank() && word.length() <= LONGEST_ID && words.size() < WORDS) {
            words.add(word);
        }
    }
}
