package org.gongkai.letter.web;

import org.gongkai.casefile.Cases;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterDownload;
import org.gongkai.letter.LetterNotFoundException;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A letter as a page for those who may see its case, and to print for those who handle it. */
@Controller
@RequestMapping("/desk/cases/{caseNumber}/letters")
class LetterPage {

    private final Cases cases;
    private final Letters letters;

    LetterPage(Cases cases, Letters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView page(@PathVariable String caseNumber, @PathVariable long id, Person reader) {
        var letter = visible(caseNumber, id, reader);
        var reading = cases.handles(reader, caseNumber) ? LetterReading.full(letter, letters.page(letter))
                : LetterReading.masked(letter, letters.page(letter));
        return new ModelAndView("letter/page").addObject("letter", letter).addObject("reading", reading).addObject("pane", false);
    }

    @GetMapping("/{id:\\d{1,18}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String caseNumber, @PathVariable long id, Person reader) {
        var letter = visible(caseNumber, id, reader);
        if (!cases.handles(reader, caseNumber)) {
            throw new NotAllowedException("文书的 PDF 写有送达对象的姓名（名称）等身份信息，只供办理本件的人员打印。您可以在文书页面查看内容。");
        }
        return LetterDownload.view(letter, letters.pdf(letter));
    }

    private Letter visible(String caseNumber, long id, Person reader) {
        cases.visible(reader, caseNumber);
        return letters.find(caseNumber, id).orElseThrow(() -> new LetterNotFoundException(id));
    }
}
