package org.gongkai.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.organization.Bureau;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints letters. Fonts are embedded, and nothing is ever loaded from elsewhere, whatever stands in the HTML. */
@Component
class LetterPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** The closing formula, and what stands before it. */
    private static final int LAST_WORDS = 2;
    /** For what stands on one page. */
    private static final String KEPT = "letter-kept";
    private static final String FAMILY = "letter";

    private final LetterFonts fonts;
    private final Bureau bureau;
    private final String style;

    LetterPdf(LetterFonts fonts, Bureau bureau) {
        this.fonts = fonts;
        this.bureau = bureau;
        this.style = read("static/css/letter.css") + read("letters/print.css");
    }

    /**
     * @param title of the document
     * @param article the letter as {@link LetterTemplates} writes it
     * @return the PDF
     */
    synchronized byte[] print(String title, String article) {
        var html = sheet(title, article);
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.useFont(supplier(pdf, fonts.regular()), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(supplier(pdf, fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useUriResolver((base, uri) -> null);
            builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.usePdfUaAccessibility(true);
            builder.withProducer(bureau.getName());
            builder.withW3cDocument(new W3CDom().fromJsoup(html), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Document sheet(String title, String article) {
        var html = Document.createShell("");
        html.title(title);
        html.child(0).attr("lang", "zh-CN");
        html.head().appendElement("meta").attr("name", "description").attr("content", title);
        html.head().appendElement("meta").attr("name", "subject").attr("content", title);
        html.head().appendElement("style").appendText(style);
        html.body().append(article);
        html.body().select("h2").tagName("h1");
        keepHeadingsWithTheirWords(html.body());
        keepTheSealWithTheLastWords(html.body());
        putTheFootUnderTheFirstPage(html.body());
        var printable = new PrintableText(fonts::character);
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(printable.of(text.getWholeText()));
            }
        }, html.body());
        return html;
    }

    private static void keepHeadingsWithTheirWords(Element body) {
        for (var heading : body.select(".letter-heading")) {
            var words = heading.nextElementSibling();
            if (words != null) {
                var kept = new Element("div").addClass(KEPT);
                heading.before(kept);
                kept.appendChild(heading).appendChild(words);
            }
        }
    }

    /** Nobody can put other words above a seal: what stands below the words keeps together with the last of them. */
    private static void keepTheSealWithTheLastWords(Element body) {
        var words = body.selectFirst(".letter-words");
        var sign = body.selectFirst(".letter-sign");
        if (words == null || sign == null) {
            return;
        }
        var end = new Element("div").addClass(KEPT);
        words.after(end);
        var last = words.children().stream().skip(Math.max(1, words.childrenSize() - LAST_WORDS)).toList();
        end.appendElement("div").addClass("letter-words").appendChildren(last);
        end.appendChildren(body.select(".letter-enclosures")).appendChild(sign);
    }

    /** It has to come before the page it stands under. */
    private static void putTheFootUnderTheFirstPage(Element body) {
        var foot = body.prependElement("div").addClass("letter-foot");
        foot.appendElement("div").addClass("letter-foot-rule");
        foot.appendChildren(body.select(".letter-contact"));
        foot.appendElement("div").addClass("letter-foot-page");
    }

    private static PDFontSupplier supplier(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }

    private static String read(String file) {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
