package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.organization.TestBureau;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersArePrintedTest {

    private static final LetterFonts FONTS = new LetterFonts();

    private final LetterTemplates templates = new LetterTemplates(TestBureau.complete());
    private final LetterPdf printer = new LetterPdf(FONTS, TestBureau.complete());

    @ParameterizedTest
    @EnumSource
    void everyKindIsWrittenAndPrinted(LetterKind kind) throws IOException {
        var page = templates.fill(SampleLetters.of(kind), new LetterTemplates.Sheet("民公开%s〔2026〕1号".formatted(kind.mark()), "2026年11月23日"), List.of());
        var pdf = printer.print(kind.title(), page);
        var folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(kind.template() + ".pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            Pictures.write(read, folder.resolve(kind.template() + ".png"));
            assertThat(new PDFTextStripper().getText(read)).contains(kind.title());
        }
    }
}
