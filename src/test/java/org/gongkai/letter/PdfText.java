package org.gongkai.letter;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody finds who searches in a PDF; without the ends of lines: where a line breaks is no matter of its words. */
public final class PdfText {

    private PdfText() {
    }

    public static String of(byte[] pdf) {
        try (var read = Loader.loadPDF(pdf)) {
            return text(read, new PDFTextStripper());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param page from 1 on */
    static String ofPage(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return text(pdf, stripper);
    }

    private static String text(PDDocument pdf, PDFTextStripper stripper) throws IOException {
        return stripper.getText(pdf).replaceAll("\\R", "");
    }
}
