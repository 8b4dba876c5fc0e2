package org.gongkai.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.gongkai.organization.TestBureau;
import org.jsoup.Jsoup;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LettersArePrintedTest {

    private static final LetterFonts FONTS = new LetterFonts();

    private final LetterTemplates templates = new LetterTemplates(TestBureau.complete(), WorkingCalendar::official);
    private final LetterPdf printer = new LetterPdf(FONTS, TestBureau.complete());

    /** The pictures in target/letters are for people. */
    @ParameterizedTest
    @EnumSource
    void whatThePageSaysIsFoundInThePdf(LetterKind kind) throws IOException {
        var page = page(SampleLetters.of(kind), List.of());
        var pdf = printer.print(kind.title(), page);

        var folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(kind.template() + ".pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            Pictures.write(read, folder.resolve(kind.template() + ".png"));
            assertThat(read.getNumberOfPages()).isBetween(1, 3);
        }
        var text = withoutSpace(PdfText.of(pdf));
        var paragraphs = Jsoup.parse(page).select("p, h2, td").eachText();
        assertThat(paragraphs).hasSizeGreaterThan(6).allSatisfy(paragraph -> assertThat(text).contains(withoutSpace(paragraph)));
    }

    @Test
    void itIsA4WithItsFontsEmbeddedAsFarAsTheyAreUsed() throws IOException {
        try (var pdf = print(LetterKind.REQUEST_REPLY)) {
            for (var page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), org.assertj.core.data.Offset.offset(1f));
            }
            Set<String> fonts = new TreeSet<>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceAll("^[A-Z]{6}\\+", "(subset) "));
                }
            }
            assertThat(fonts).containsExactly("(subset) NotoSerifSC-Bold", "(subset) NotoSerifSC-Regular");
        }
        assertThat(printer.print("x", page(SampleLetters.of(LetterKind.REQUEST_REPLY), List.of())).length).isLessThan(300_000);
    }

    @Test
    void itTellsItsTitleAndLanguageAndCanBeReadAloud() throws IOException {
        try (var pdf = print(LetterKind.REQUEST_REPLY)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("政府信息公开申请答复书 民公开复〔2026〕1号");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void everyPageBearsItsNumberAndASealNeverStandsAlone() throws IOException {
        var fields = new HashMap<>(SampleLetters.fields(LetterKind.REQUEST_REPLY));
        for (var lines = 0; lines < 40; lines++) {
            fields.put("decision", "依法予以公开。\n".repeat(lines + 1));
            try (var pdf = Loader.loadPDF(printer.print("x", page(SampleLetters.of(LetterKind.REQUEST_REPLY, fields), List.of())))) {
                var last = pdf.getNumberOfPages();
                var end = PdfText.ofPage(pdf, last);
                assertThat(end).as("with %d paragraphs", lines + 1).contains("特此答复。", "某某市民政局2026年11月23日", "（印章）", "— %d —".formatted(last));
                for (var at = 1; at <= last; at++) {
                    assertThat(PdfText.ofPage(pdf, at)).contains("— %d —".formatted(at));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            // in the font: characters of names beyond the common sets
            "张㐂, 张㐂", "𫖯, 𫖯", "䶮, 䶮", "髙, 髙",
            // a radical that looks like the character, as it comes out of other people's PDFs
            "⼈⺠, 人民",
            // not in the font
            "𠮷某, 〓（U+20BB7）某", "😀, 〓（U+1F600）",
            // turns the order of reading round
            "甲\u202E乙, 甲〓（U+202E）乙",
            // has no look
            "甲\u200B\uFE0F\uFEFF乙, 甲乙"})
    void aCharacterTheFontLacksNeverVanishes(String name, String printed) {
        var sample = SampleLetters.of(LetterKind.REQUEST_REPLY);
        var order = new LetterOrder(sample.caseNumber(), sample.kind(), new Addressee("applicant", name, null, null), sample.way(), sample.fields(), List.of(), "office");

        assertThat(PdfText.of(printer.print("x", page(order, List.of())))).contains(printed + "：");
    }

    /** Should markup ever get past a template, the printer still loads nothing. */
    @Test
    void thePrinterLoadsNothingFromAnywhere() throws IOException {
        var asked = new TreeSet<String>();
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "机密内容");
        var server = HttpServer.create(new java.net.InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var http = "http://localhost:%d/".formatted(server.getAddress().getPort());
            var pdf = printer.print("x", """
                    <article class="letter"><link rel="stylesheet" href="%1$sa.css"/><style>@import url(%1$sb.css); p { background: url(%1$sc.png) }
                    @font-face { font-family: x; src: url(%1$sd.ttf) }</style><img src="%1$se.png"/><object data="%1$sf.pdf" type="application/pdf"></object>
                    <iframe src="%2$s"></iframe><img src="%2$s"/><p style="font-family: x; background: url('%1$sg.png')">x</p><p>正文</p></article>
                    """.formatted(http, secret.toUri()));

            assertThat(asked).isEmpty();
            assertThat(PdfText.of(pdf)).contains("正文").doesNotContain("机密");
            try (var read = Loader.loadPDF(pdf)) {
                assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
                assertThat(read.getDocumentCatalog().getNames() == null || read.getDocumentCatalog().getNames().getEmbeddedFiles() == null).isTrue();
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void thereIsNothingInItThatRuns() throws IOException {
        try (var pdf = print(LetterKind.THIRD_PARTY_INQUIRY)) {
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA)).isFalse();
            assertThat(pdf.getDocumentCatalog().getAcroForm()).isNull();
        }
    }

    private PDDocument print(LetterKind kind) throws IOException {
        return Loader.loadPDF(printer.print("%s 民公开复〔2026〕1号".formatted(kind.title()), page(SampleLetters.of(kind), List.of())));
    }

    private String page(LetterOrder order, List<Enclosure> enclosures) {
        var number = "民公开%s〔2026〕1号".formatted(order.kind().mark());
        return templates.fill(order, new LetterTemplates.Sheet(number, "2026年11月23日"), enclosures);
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000\\u2003]", "");
    }
}
