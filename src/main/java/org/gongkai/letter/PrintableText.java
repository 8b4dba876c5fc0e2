package org.gongkai.letter;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Text as a font can print it. A character the font lacks is never lost: the mark 〓 and its code stand for it. */
final class PrintableText {

    /** A hyphen within a number, where no line may break; its glyph is that of the ordinary one, and so is what is found. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=[A-Za-z0-9])-(?=[0-9])");

    private final IntUnaryOperator printable;

    /** @param printable the code point to print for a code point, {@link LetterFonts#NONE} when the font has none */
    PrintableText(IntUnaryOperator printable) {
        this.printable = printable;
    }

    String of(String text) {
        var written = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            var print = Character.isWhitespace(character) ? character : printable.applyAsInt(character);
            if (print != LetterFonts.NONE) {
                written.appendCodePoint(print);
            } else if (!hasNoLook(character)) {
                written.append("〓（U+%04X）".formatted(character));
            }
        });
        return HYPHEN.matcher(written).replaceAll("\u2011");
    }

    /** Joiners, variation selectors and the like, which come in with pasted text; what turns the reading order round is shown. */
    private static boolean hasNoLook(int character) {
        return character == 0xAD || character >= 0x200B && character <= 0x200D || character == 0x2060 || character == 0xFEFF
                || character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }
}
