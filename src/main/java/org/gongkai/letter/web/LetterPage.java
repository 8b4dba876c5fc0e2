package org.gongkai.letter.web;

import org.gongkai.casefile.Cases;
import org.gongkai.letter.Letter;
import org.gongkai.letter.LetterDownload;
import org.gongkai.letter.LetterNotFoundException;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A letter for those who may see its case, as a page and to print. */
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
        return new ModelAndView("letter/page").addObject("letter", letter).addObject("html", letters.page(letter)).addObject("pane", false);
    }

    @GetMapping("/{id:\\d{1,18}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String caseNumber, @PathVariable long id, Person reader) {
        var letter = visible(caseNumber, id, reader);
        return LetterDownload.view(letter, letters.pdf(letter));
    }

    private Letter visible(String caseNumber, long id, Person reader) {
        cases.visible(reader, caseNumber);
        return letters.find(caseNumber, id).orElseThrow(() -> new LetterNotFoundException(id));
    }
}
