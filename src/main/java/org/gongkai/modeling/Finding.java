package org.gongkai.modeling;

/**
 * Where a diagram breaks a rule.
 *
 * @param element the id of the element to look at; the process where none is to blame
 * @param explanation how, in Chinese, for the person who drew it
 */
public record Finding(GuardRail rail, String element, String explanation) {

    /** @return the whole of it in one sentence, with the clause */
    public String sentence() {
        return "%s（%s，%s）元素“%s”：%s".formatted(rail.sentence(), rail.id(), rail.clause(), element, explanation);
    }
}
