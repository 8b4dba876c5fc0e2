package org.gongkai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;

/** Shows where the words that somebody looked for stand in a text. */
final class Excerpt {

    private static final int BEFORE = 40;
    private static final int LENGTH = 130;

    /** A piece of text, and whether it is what was looked for. */
    record Part(String text, boolean hit) {
    }

    private Excerpt() {
    }

    /** @return the text in pieces, in order */
    static List<Part> mark(String text, String words) {
        if (words.isEmpty()) {
            return List.of(new Part(text, false));
        }
        List<Part> parts = new ArrayList<>();
        var matcher = literally(words).matcher(text);
        var done = 0;
        while (matcher.find()) {
            add(parts, text.substring(done, matcher.start()), false);
            add(parts, matcher.group(), true);
            done = matcher.end();
        }
        add(parts, text.substring(done), false);
        return parts;
    }

    /** @return the place of the body where the words stand first; the summary when they do not stand in it */
    static List<Part> of(String body, String summary, String words) {
        if (words.isEmpty()) {
            return mark(summary, words);
        }
        var text = Jsoup.parse(body).text();
        var matcher = literally(words).matcher(text);
        if (!matcher.find() || matcher.end() <= LENGTH) {
            return mark(summary, words);
        }
        var from = matcher.start() - BEFORE;
        var to = Math.min(text.length(), Math.max(from + LENGTH, matcher.end()));
        return mark("……" + text.substring(from, to) + (to < text.length() ? "……" : ""), words);
    }

    private static Pattern literally(String words) {
        return Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void add(List<Part> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, hit));
        }
    }
}
