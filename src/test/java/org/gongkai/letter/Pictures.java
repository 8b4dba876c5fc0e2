package org.gongkai.letter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF beside each other, for people to look at. */
final class Pictures {

    private static final int DOTS_PER_INCH = 72;

    private Pictures() {
    }

    static void write(PDDocument pdf, Path file) throws IOException {
        var renderer = new PDFRenderer(pdf);
        var width = 0;
        var height = 0;
        for (var page : pdf.getPages()) {
            width += (int) page.getMediaBox().getWidth() + 4;
            height = Math.max(height, (int) page.getMediaBox().getHeight());
        }
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        var left = 0;
        for (var at = 0; at < pdf.getNumberOfPages(); at++) {
            var page = renderer.renderImageWithDPI(at, DOTS_PER_INCH);
            graphics.drawImage(page, left, 0, null);
            left += page.getWidth() + 4;
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }
}
