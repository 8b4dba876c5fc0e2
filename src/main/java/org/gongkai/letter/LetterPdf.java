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
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints letters. Fonts are embedded, and nothing is ever loaded from elsewhere, whatever stands in the HTML. */
@Component
class LetterPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
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
        html.child(0).attr("lang", "zh-CN");
        html.head().appendElement("meta").attr("name", "description").attr("content", title);
        html.head().appendElement("meta").attr("name", "subject").attr("content", title);
        html.head().appendElement("style").appendText(style);
        html.body().append(Jsoup.parseBodyFragment(article).body().html());
        html.body().select("h2").tagName("h1");
        var printable = new PrintableText(fonts::character);
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(printable.of(text.getWholeText()));
            }
        }, html.body());
        html.title(title);
        return html;
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
