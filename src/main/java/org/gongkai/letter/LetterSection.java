package org.gongkai.letter;

import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.Cases;
import org.gongkai.citizen.Masks;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the letters of a case on its page, with the proof of their delivery. */
@Order(100)
@Component
class LetterSection implements CaseFileSection {

    /**
     * A letter in the list.
     *
     * @param printable whether the reader handles the case, and so may print it
     * @param addressee masked: the letter itself has the name
     */
    public record Row(Letter letter, String addressee, boolean printable) {
    }

    private final Cases cases;
    private final Letters letters;

    LetterSection(Cases cases, Letters letters) {
        this.cases = cases;
        this.letters = letters;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        var printable = cases.handles(reader, caseNumber);
        List<Row> rows = letters.of(caseNumber).stream().map(letter -> new Row(letter, Masks.name(letter.getAddresseeName()), printable)).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Content("文书", "letter/case-section :: letters", rows));
    }
}
