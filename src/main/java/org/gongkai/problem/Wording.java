package org.gongkai.problem;

/** Whose words a fault speaks: ours are Chinese and for people, those of the framework are English and are not. */
final class Wording {

    private Wording() {
    }

    /** @return whether the text, which may be missing, has a Chinese character */
    static boolean isChinese(String text) {
        return text != null && text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }
}
