package org.gongkai.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.organization.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * The page of a case as it goes on paper or into a file: the same sections for the same reader, everything unfolded, and
 * nothing to press. It is made from the page itself, so that no section can be forgotten.
 */
@Component
public class CasePaper {

    /** What one acts with; what draws by script has words beside it. */
    private static final String ON_SCREEN_ONLY = "form, script, button, iframe, .actions, .edit-call, .button, .on-screen";

    private final CasePage page;
    private final ITemplateEngine templates;
    private final ApplicationContext application;
    private final ConversionService conversion;

    CasePaper(CasePage page, ITemplateEngine templates, ApplicationContext application, ConversionService mvcConversionService) {
        this.page = page;
        this.templates = templates;
        this.application = application;
        this.conversion = mvcConversionService;
    }

    /**
     * @param files where the reader of the copy finds what the page links to, by the end of its address; other links of
     *        this application become plain words
     * @return the sections as HTML, without a frame
     * @throws org.gongkai.casefile.CaseNotFoundException also when the case is not for this person
     */
    public String of(String caseNumber, Person reader, Map<String, String> files, HttpServletRequest request, HttpServletResponse response) {
        var model = page.page(caseNumber, true, reader).getModel();
        var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext()).buildExchange(request, response);
        var context = new WebContext(exchange, Locale.SIMPLIFIED_CHINESE, model);
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, conversion));
        return onPaper(templates.process("desk/case", Set.of("content"), context), caseNumber, files);
    }

    static String onPaper(String html, String caseNumber, Map<String, String> files) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("details:has(form)").remove();
        body.select(ON_SCREEN_ONLY).remove();
        // An invitation to act on the page of the case is none on paper.
        body.select("p > a[href$=/desk/cases/%s]:only-child".formatted(caseNumber)).forEach(link -> link.parent().remove());
        body.select("details").forEach(folded -> folded.tagName("div").addClass("unfolded"));
        body.select("summary").forEach(head -> head.tagName("p").addClass("unfolded-title"));
        if (files.isEmpty()) {
            body.select("td[data-label=打印], th:matchesOwn(^打印$)").remove();
        }
        body.select("a[href]").forEach(link -> keep(link, files));
        body.select("h2:matchesOwn(^$), p:empty").remove();
        body.ownerDocument().outputSettings().prettyPrint(false);
        return body.html();
    }

    private static void keep(Element link, Map<String, String> files) {
        var address = link.attr("href");
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return;
        }
        var file = files.entrySet().stream().filter(known -> address.endsWith(known.getKey())).findFirst();
        file.ifPresentOrElse(known -> link.clearAttributes().attr("href", known.getValue()), link::unwrap);
    }
}
