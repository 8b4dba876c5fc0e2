package org.gongkai.letter;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fonts of letters, read once, with the first letter. Not for two threads at a time: a font has a reading position. */
@Component
class LetterFonts {

    /** For a code point that cannot be printed. */
    static final int NONE = -1;

    private FontFile characters;
    private TrueTypeFont regular;
    private TrueTypeFont bold;

    TrueTypeFont regular() {
        load();
        return regular;
    }

    TrueTypeFont bold() {
        load();
        return bold;
    }

    /** @return the code point that is printed for this one, or {@link #NONE}; both weights have the same characters */
    int character(int codePoint) {
        load();
        var character = characters.character(codePoint);
        try {
            return regular.getUnicodeCmapLookup().getGlyphId(character) == 0 ? NONE : character;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void load() {
        if (bold == null) {
            characters = file("fonts/NotoSerifSC_400Regular.ttf");
            regular = parse(characters);
            bold = parse(file("fonts/NotoSerifSC_700Bold.ttf"));
        }
    }

    private static FontFile file(String name) {
        try (var stream = new ClassPathResource(name).getInputStream()) {
            return new FontFile(stream.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException("The build puts the fonts of letters into the application: " + name, missing);
        }
    }

    private static TrueTypeFont parse(FontFile file) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file.content()));
            // Ligatures of Latin letters, which a letter does not need: looking for them in every line is an eighth of its cost.
            font.setEnableGsub(false);
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
