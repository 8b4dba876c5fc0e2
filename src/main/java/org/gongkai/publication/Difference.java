package org.gongkai.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

/**
 * What changed between two versions, line by line; in a line that was reworded, the characters that changed.
 *
 * @param lines what is shown, with long unchanged stretches left out
 */
public record Difference(List<Line> lines) {

    /** Unchanged lines kept around a change, so that its place is understood. */
    private static final int CONTEXT = 1;
    private static final int LONGEST_COMPARED = 3000;

    /** What happened to a line. */
    public enum Mark { SAME, REMOVED, ADDED, LEFT_OUT }

    /** One line; a line of {@link Mark#LEFT_OUT} says how many unchanged lines are not shown. */
    public record Line(Mark mark, List<Part> parts) {

        static Line of(Mark mark, String text) {
            return new Line(mark, List.of(new Part(false, text)));
        }
    }

    /** A piece of a line. */
    public record Part(boolean changed, String text) {
    }

    /** Compares titles and texts. */
    static Difference between(ItemVersion older, ItemVersion newer) {
        return between(lines(older), lines(newer));
    }

    private static List<String> lines(ItemVersion version) {
        List<String> lines = new ArrayList<>(List.of("标题：" + version.getTitle()));
        lines.addAll(HtmlText.lines(version.getBody()));
        return lines;
    }

    static Difference between(List<String> older, List<String> newer) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (var delta : DiffUtils.diff(older, newer).getDeltas()) {
            unchanged(older.subList(at, delta.getSource().getPosition()), at == 0, false, lines);
            changed(delta, lines);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        unchanged(older.subList(at, older.size()), at == 0, true, lines);
        return new Difference(lines);
    }

    /** @return whether a word changed at all */
    public boolean changed() {
        return lines.stream().anyMatch(line -> line.mark() == Mark.ADDED || line.mark() == Mark.REMOVED);
    }

    private static void unchanged(List<String> same, boolean first, boolean last, List<Line> lines) {
        int head = first ? 0 : CONTEXT;
        int tail = last ? 0 : CONTEXT;
        int hidden = same.size() - head - tail;
        if (hidden < 2) {
            same.forEach(text -> lines.add(Line.of(Mark.SAME, text)));
            return;
        }
        same.subList(0, head).forEach(text -> lines.add(Line.of(Mark.SAME, text)));
        lines.add(Line.of(Mark.LEFT_OUT, "%d 行没有改动".formatted(hidden)));
        same.subList(same.size() - tail, same.size()).forEach(text -> lines.add(Line.of(Mark.SAME, text)));
    }

    /** Lines are compared with their counterparts in order; what is left over was added or removed as a whole. */
    private static void changed(AbstractDelta<String> delta, List<Line> lines) {
        var removed = delta.getSource().getLines();
        var added = delta.getTarget().getLines();
        int pairs = Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            reworded(removed.get(i), added.get(i), lines);
        }
        removed.subList(pairs, removed.size()).forEach(text -> lines.add(Line.of(Mark.REMOVED, text)));
        added.subList(pairs, added.size()).forEach(text -> lines.add(Line.of(Mark.ADDED, text)));
    }

    private static void reworded(String before, String after, List<Line> lines) {
        if (before.length() <= LONGEST_COMPARED && after.length() <= LONGEST_COMPARED) {
            var deltas = DiffUtils.diff(characters(before), characters(after)).getDeltas();
            var left = parts(characters(before), deltas.stream().map(AbstractDelta::getSource).toList());
            if (resembles(left, before)) {
                lines.add(new Line(Mark.REMOVED, left));
                lines.add(new Line(Mark.ADDED, parts(characters(after), deltas.stream().map(AbstractDelta::getTarget).toList())));
                return;
            }
        }
        lines.add(Line.of(Mark.REMOVED, before));
        lines.add(Line.of(Mark.ADDED, after));
    }

    /** A line of which little stayed was replaced, not reworded: marks on single characters would only confuse. */
    private static boolean resembles(List<Part> parts, String before) {
        int kept = parts.stream().filter(part -> !part.changed()).mapToInt(part -> part.text().length()).sum();
        return kept * 3 >= before.length();
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<Part> parts(List<String> characters, List<Chunk<String>> chunks) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (var chunk : chunks) {
            add(parts, false, characters.subList(at, chunk.getPosition()));
            add(parts, true, chunk.getLines());
            at = chunk.getPosition() + chunk.size();
        }
        add(parts, false, characters.subList(at, characters.size()));
        return Collections.unmodifiableList(parts);
    }

    private static void add(List<Part> parts, boolean changed, List<String> characters) {
        if (!characters.isEmpty()) {
            parts.add(new Part(changed, String.join("", characters)));
        }
    }
}
