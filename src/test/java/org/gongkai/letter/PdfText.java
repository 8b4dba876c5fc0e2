package org.gongkai.letter;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody finds who searches in a PDF. */
final class PdfText {

    private PdfText() {
    }

    /** @return the text without the ends of lines: where a line breaks is no matter of its words */
    static String of(byte[] pdf) {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\R", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
