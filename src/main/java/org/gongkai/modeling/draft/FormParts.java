package org.gongkai.modeling.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The components of a form; where they stand beside each other is not told. */
final class FormParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormParts() {
    }

    /** @return the components by id, in the order of the file; the form itself comes first */
    static Map<String, Part> of(byte[] content) {
        try {
            Map<String, Part> parts = new LinkedHashMap<>();
            read(JSON.readTree(content), "form", parts);
            return parts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(JsonNode component, String type, Map<String, Part> parts) {
        SortedMap<String, String> says = new TreeMap<>();
        component.properties().stream().filter(one -> !"components".equals(one.getKey()) && !"layout".equals(one.getKey()) && !"id".equals(one.getKey()))
                .forEach(one -> says.put(one.getKey(), one.getValue().isValueNode() ? one.getValue().asText() : one.getValue().toString()));
        var id = component.path("id").asText(component.path("key").asText());
        parts.put(id, new Part(id, component.path("type").asText(type), component.path("label").asText(), says));
        component.path("components").forEach(inner -> read(inner, "component", parts));
    }
}
