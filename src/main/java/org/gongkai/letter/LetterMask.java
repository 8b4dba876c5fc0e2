package org.gongkai.letter;

import java.util.Map;
import java.util.HashMap;

import org.gongkai.citizen.Masks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The words of a letter for those who may see its case and do not handle it: everything but who it is for. */
public final class LetterMask {

    private LetterMask() {
    }

    /**
     * Masks the addressee wherever the letter names him or her.
     *
     * @param html the letter as a page
     * @param name of the addressee; the address and the mailbox may be null
     * @return the same page, with name, address and mailbox as lists show them
     */
    public static String of(String html, String name, String postalAddress, String email) {
        Map<String, String> masks = new HashMap<>();
        masks.put(name, Masks.name(name));
        masks.put(postalAddress, Masks.address(postalAddress));
        masks.put(email, Masks.email(email));
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(masked(text.getWholeText(), masks));
            }
        }, page.body());
        return page.body().html();
    }

    private static String masked(String words, Map<String, String> masks) {
        var result = words;
        for (var mask : masks.entrySet()) {
            if (mask.getKey() != null && !mask.getKey().isBlank()) {
                result = result.replace(mask.getKey(), mask.getValue());
            }
        }
        return result;
    }
}
