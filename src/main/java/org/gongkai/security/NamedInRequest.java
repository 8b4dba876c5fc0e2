package org.gongkai.security;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a refused request names: ids of the engine and case numbers, wherever they stand in its path, its query or the
 * texts of its JSON body, and process definitions whose running cases it would have touched. Only what looks like an id
 * counts towards the limit, so that nobody hides one behind a heap of other words. The body is read here and by nobody
 * else, because the request ends here; no more of it than a limit.
 */
final class NamedInRequest {

    /** As much as a request may bring: with less, padding would hide what comes behind it. */
    private static final int BODY_BYTES = 2 * 1024 * 1024;
    private static final int IDS = 200;
    private static final int KEYS = 20;
    private static final Pattern ID = Pattern
            .compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}|[A-Z]{2}-\\d{4}-\\d{5}");
    /** Starting a process by its key touches no case that runs. */
    private static final Pattern DEFINITION_PATH = Pattern.compile("/process-definition/(?:key/)?([^/]+)(?!.*/(?:start|submit-form)/?$).*");
    private static final String DEFINITION_FIELD = "processdefinition";

    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> definitionKeys = new LinkedHashSet<>();

    private NamedInRequest() {
    }

    static NamedInRequest of(HttpServletRequest request, String path) {
        var named = new NamedInRequest();
        named.readPath(decoded(path));
        named.readQuery(request.getQueryString());
        named.readBody(request);
        return named;
    }

    /** @return ids of the engine and case numbers, at most a fixed number */
    Set<String> ids() {
        return ids;
    }

    /** @return keys of process definitions */
    Set<String> definitionKeys() {
        return definitionKeys;
    }

    private void readPath(String path) {
        addIds(path);
        var definition = DEFINITION_PATH.matcher(path);
        if (definition.matches()) {
            addDefinition(definition.group(1));
        }
    }

    private void readQuery(String query) {
        if (query == null) {
            return;
        }
        for (var parameter : query.split("&")) {
            var value = decoded(parameter.substring(parameter.indexOf('=') + 1));
            addIds(value);
            if (isAboutDefinitions(parameter)) {
                for (var one : value.split(",")) {
                    addDefinition(one);
                }
            }
        }
    }

    private void readBody(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.contains("json")) {
            return;
        }
        try (var parser = new JsonFactory().createParser(request.getInputStream().readNBytes(BODY_BYTES))) {
            readTokens(parser);
        } catch (IOException unreadable) {
            // Broken or cut off: what was named up to there is enough.
        }
    }

    private void readTokens(JsonParser parser) throws IOException {
        var field = "";
        for (var token = parser.nextToken(); token != null && ids.size() < IDS; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                field = parser.currentName();
            } else if (token == JsonToken.VALUE_STRING) {
                addIds(parser.getText());
                if (isAboutDefinitions(field)) {
                    addDefinition(parser.getText());
                }
            }
        }
    }

    private static boolean isAboutDefinitions(String name) {
        return name.toLowerCase(Locale.ROOT).contains(DEFINITION_FIELD);
    }

    private void addIds(String text) {
        var found = ID.matcher(text);
        while (ids.size() < IDS && found.find()) {
            ids.add(found.group());
        }
    }

    /** The id of a definition begins with its key: {@code key:version:id}. */
    private void addDefinition(String keyOrId) {
        var key = keyOrId.split(":", 2)[0].strip();
        if (!key.isEmpty() && key.length() <= 255 && key.indexOf('\0') < 0 && definitionKeys.size() < KEYS) {
            definitionKeys.add(key);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
