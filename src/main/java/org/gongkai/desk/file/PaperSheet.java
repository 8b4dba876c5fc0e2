package org.gongkai.desk.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.gongkai.casefile.CaseSummary;
import org.gongkai.desk.DeskTime;
import org.gongkai.organization.Bureau;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The frame around a case on paper: whose file it is, who made the copy and when, on every page; no address leads out of it. */
@Component
class PaperSheet {

    private final ITemplateEngine templates;
    private final Bureau bureau;
    private final DeskTime time;
    private final OfficeClock clock;
    private final String style = read("static/css/desk.css") + read("static/css/letter.css") + read("static/css/paper.css");

    PaperSheet(ITemplateEngine templates, Bureau bureau, DeskTime time, OfficeClock clock) {
        this.templates = templates;
        this.bureau = bureau;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param deed what the person did, e.g. 打印
     * @param sections the case on paper
     * @return a page that needs no other file
     */
    String of(CaseSummary found, Person reader, String deed, boolean full, String sections) {
        var made = "%s：%s，%s".formatted(deed, reader.name(), time.minute(clock.instant()));
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("found", found);
        context.setVariable("bureau", bureau.getName());
        context.setVariable("made", made);
        // a practice case must not be taken for a real one; only a training puts the clock forward
        context.setVariable("trainingClock", clock.shifted().isZero() ? null : time.minute(clock.instant()));
        context.setVariable("full", full);
        context.setVariable("sections", sections);
        context.setVariable("style", style + margins("案卷 " + found.caseNumber(), bureau.getName(), made));
        return templates.process("desk/paper", context);
    }

    /** Page numbers and the words around every page; a browser that does not know them prints its own. */
    private static String margins(String left, String right, String made) {
        return """
                @page { size: A4; margin: 18mm 15mm 18mm;
                  @top-left { content: %s; font-size: 9pt; color: #444; } @top-right { content: %s; font-size: 9pt; color: #444; }
                  @bottom-left { content: %s; font-size: 9pt; color: #444; }
                  @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font-size: 9pt; color: #444; } }
                """.formatted(quoted(left), quoted(right), quoted(made));
    }

    private static String quoted(String words) {
        return "\"" + words.replaceAll("[\\\\\"<>\\p{Cntrl}]", "") + "\"";
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
