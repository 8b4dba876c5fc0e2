package org.gongkai.modeling.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gongkai.engine.BpmnFile;
import org.gongkai.modeling.draft.Change.Difference;

/** The change from one version of a procedure to another as a list of its parts: what was added, changed, removed. */
final class Changes {

    private static final String DEFINITION = "*";

    private final List<Change> found = new ArrayList<>();

    private Changes() {
    }

    /**
     * @param before files by resource name, empty when there was no version
     * @param after files by resource name
     * @return empty when nothing but the drawing is different
     */
    static List<Change> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        var changes = new Changes();
        var old = byPurpose(before);
        var now = byPurpose(after);
        var all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        all.forEach(purpose -> changes.compare(partsOf(old.get(purpose)), partsOf(now.get(purpose)), now.getOrDefault(purpose, old.get(purpose)).name()));
        return List.copyOf(changes.found);
    }

    private record NamedFile(String name, byte[] content) {
    }

    /** A modeler leaves the folder out, or calls the diagram otherwise; there is only one. */
    private static SortedMap<String, NamedFile> byPurpose(Map<String, byte[]> files) {
        SortedMap<String, NamedFile> found = new TreeMap<>();
        files.forEach((name, content) -> {
            var simple = name.substring(name.lastIndexOf('/') + 1);
            found.put(isDefinition(name) ? DEFINITION : simple, new NamedFile(simple, content));
        });
        return found;
    }

    private static boolean isDefinition(String name) {
        return BpmnFile.isDiagram(name) || BpmnFile.isDecision(name);
    }

    private static Map<String, Part> partsOf(NamedFile file) {
        if (file == null) {
            return Map.of();
        }
        return isDefinition(file.name) ? DiagramParts.of(file.name, file.content) : FormParts.of(file.content);
    }

    private void compare(Map<String, Part> before, Map<String, Part> after, String file) {
        Map<String, Part> all = new LinkedHashMap<>(before);
        all.putAll(after);
        all.keySet().forEach(id -> compare(before.get(id), after.get(id), file));
    }

    private void compare(Part before, Part after, String file) {
        if (before == null || after == null) {
            var only = before == null ? after : before;
            found.add(new Change(before == null ? Change.ADDED : Change.REMOVED, file, PartWords.of(only), List.of()));
            return;
        }
        var keys = new TreeSet<>(before.says().keySet());
        keys.addAll(after.says().keySet());
        List<Difference> differences = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            differences.add(new Difference("类型", PartWords.type(before.type()), PartWords.type(after.type())));
        }
        keys.stream().filter(key -> !Objects.equals(before.says().get(key), after.says().get(key)))
                .map(key -> new Difference(PartWords.what(key), before.says().getOrDefault(key, ""), after.says().getOrDefault(key, ""))).forEach(differences::add);
        if (!differences.isEmpty()) {
            found.add(new Change(Change.CHANGED, file, PartWords.of(after), differences));
        }
    }
}
