package org.gongkai.publication;

import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** A text from an editor's field: HTML with the editor, plain lines without it. */
public final class TypedText {

    private TypedText() {
    }

    /** @return the same text as HTML, each plain line a paragraph; null and blank come back as they are */
    public static String html(String typed) {
        if (typed == null || typed.contains("<") || typed.isBlank()) {
            return typed;
        }
        return typed.lines().filter(line -> !line.isBlank()).map(line -> "<p>" + HtmlUtils.htmlEscape(line.strip()) + "</p>")
                .collect(Collectors.joining());
    }
}
