package org.gongkai.publication;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * HTML as it may reach the public: an allow-list of plain markup. Whatever is not on it — scripts, event handlers,
 * {@code javascript:} links, frames, forms, foreign styles — is taken out before anything is stored.
 */
final class HtmlText {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "hr", "div", "span", "h2", "h3", "h4", "h5", "strong", "b", "em", "i", "u", "s", "sub", "sup",
                    "blockquote", "ul", "ol", "li", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr",
                    "th", "td", "a")
            .addAttributes("a", "href", "title").addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener")
            .addAttributes("ol", "start").addAttributes("td", "colspan", "rowspan", "style")
            .addAttributes("th", "colspan", "rowspan", "scope", "style").addAttributes("p", "style")
            .addAttributes("div", "style").addAttributes("h2", "style").addAttributes("h3", "style")
            .addAttributes("h4", "style");
    /** The only styles an official text needs: where a line stands. */
    private static final Pattern STYLE = Pattern.compile("(text-align:\\s*(left|center|right|justify)|text-indent:\\s*\\d{1,2}em)");

    private HtmlText() {
    }

    /** @return the same text with nothing but allowed markup */
    static String clean(String html) {
        var document = Jsoup.parseBodyFragment(Jsoup.clean(html, "", ALLOWED, new OutputSettings().prettyPrint(false)));
        document.outputSettings().prettyPrint(false);
        document.select("[style]").forEach(HtmlText::keepAlignment);
        return document.body().html();
    }

    private static void keepAlignment(Element element) {
        var kept = Arrays.stream(element.attr("style").split(";")).map(String::strip)
                .filter(STYLE.asMatchPredicate()).collect(Collectors.joining("; "));
        if (kept.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", kept);
        }
    }

    /** @return the words without markup, in one line */
    static String plain(String html) {
        return Jsoup.parse(html).text();
    }

    /** @return the words without markup, a line for each paragraph, list item or table row, the cells of a row apart */
    static List<String> lines(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("td, th").forEach(cell -> cell.after(" ｜ "));
        body.select("p, div, li, tr, h2, h3, h4, h5, blockquote, br").forEach(block -> block.after("\n"));
        return body.wholeText().lines().map(HtmlText::line).filter(line -> !line.isEmpty()).toList();
    }

    private static String line(String text) {
        var stripped = text.strip();
        return stripped.endsWith("｜") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
    }
}
