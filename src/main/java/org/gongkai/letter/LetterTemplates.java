package org.gongkai.letter;

import java.util.List;
import java.util.Locale;

import org.gongkai.organization.Bureau;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the templates of {@code letters/}. An engine apart from that of the pages: a letter's template sees the letter and
 * nothing else of the application, whoever comes to edit it.
 */
@Component
class LetterTemplates {

    /**
     * What stands on a letter around the words of its kind.
     *
     * @param number with its year, or with an open place for the number
     * @param date in Chinese, or with open places
     */
    record Sheet(String number, String date) {
    }

    private final TemplateEngine engine;
    private final Bureau bureau;
    private final CalendarInForce calendar;

    LetterTemplates(Bureau bureau, CalendarInForce calendar) {
        this.bureau = bureau;
        this.calendar = calendar;
        var resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
        resolver.setPrefix("letters/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var own = new SpringTemplateEngine();
        own.setTemplateResolver(resolver);
        this.engine = own;
    }

    /**
     * @return the letter as HTML, one article element
     * @throws MissingLetterFieldException when the order lacks something the template reads
     */
    String fill(LetterOrder order, Sheet sheet, List<Enclosure> enclosures) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("bureau", bureau.getName());
        context.setVariable("address", bureau.getAddress());
        context.setVariable("phone", bureau.getPhone());
        context.setVariable("caseNumber", order.caseNumber());
        context.setVariable("title", order.kind().title());
        context.setVariable("number", sheet.number());
        context.setVariable("date", sheet.date());
        context.setVariable("addressee", order.addressee().name());
        context.setVariable("enclosures", enclosures);
        context.setVariable("f", new LetterFields(order.kind(), order.fields(), calendar.get()));
        try {
            return engine.process(order.kind().template(), context);
        } catch (TemplateEngineException failed) {
            throw missingField(failed);
        }
    }

    private static RuntimeException missingField(TemplateEngineException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingLetterFieldException missing) {
                return missing;
            }
        }
        return failed;
    }
}
