package org.gongkai.letter;

/** A letter was ordered without something its template needs: no letter goes out with a gap. A fault of the program. */
public class MissingLetterFieldException extends IllegalArgumentException {

    MissingLetterFieldException(LetterKind kind, String field) {
        super("The letter %s needs the field '%s'".formatted(kind, field));
    }

    MissingLetterFieldException(LetterKind kind, String field, String wanted, Object found) {
        super("The letter %s needs the field '%s' as %s, not as %s".formatted(kind, field, wanted, found.getClass().getSimpleName()));
    }
}
