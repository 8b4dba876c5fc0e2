package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.Rule;
import org.junit.jupiter.api.Test;

/** Whoever writes the last day of a period into a page or a letter says with it whether it may still move (暂定). */
@Rule("C.4")
class NoTemplateForgetsTheMarkTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Values that are the last day of a period. */
    private static final Pattern LAST_DAY = Pattern.compile("th:u?text=\"[^\"]*\\b(internalDue|statutoryDue|replyDue|closesOn|applicationsUntil|heldOn|answerDue|dueAfter|"
            + "correctionUntil|correction\\.until|tellBy|decideBy|lastDay\\(row)[^\"]*\"");
    private static final Pattern LETTER_DAY = Pattern.compile("f\\.date\\('(replyDue|statutoryDue|newDue|correctUntil)'\\)");
    private static final Pattern MARKED = Pattern.compile("\\.?provisional|@deskTime\\.(marked|lastDay)");
    /** The hearing is over when its record is written, and the letter of giving up is about a time that has passed. */
    private static final List<String> PAST = List.of("hearing/record.html", "request-abandoned.html");

    private static List<String> offences(String folder, Pattern day) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".html") && PAST.stream().noneMatch(past -> file.endsWith(past))).flatMap(file -> lines(file).stream()
                    .filter(line -> day.matcher(line).find() && !MARKED.matcher(line).find()).map(line -> file + ": " + line.strip())).toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void onPages() throws IOException {
        assertThat(offences("templates", LAST_DAY)).isEmpty();
    }

    @Test
    void inLetters() throws IOException {
        assertThat(offences("letters", LETTER_DAY)).isEmpty();
    }

    @Test
    void andTheRuleWouldFindOne() {
        assertThat("<dd th:text=\"${clock.statutoryDue}\">2026-11-23</dd>").containsPattern(LAST_DAY).doesNotContainPattern(MARKED);
    }
}
