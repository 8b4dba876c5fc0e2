package org.gongkai.casefile;

import java.util.Set;

/**
 * What nobody can do in a case because somebody keeps out of it.
 *
 * @param groups those in which nobody else is left
 * @param byName whether a task was offered to the recused by name
 */
public record MissingPart(Recusal recusal, Set<String> groups, boolean byName) {

    boolean any() {
        return byName || !groups.isEmpty();
    }

    /** @return whether somebody can be named for it here; a task for a person by name is handed on where that person was named */
    public boolean canBeNamed() {
        return !groups.isEmpty();
    }

    /** @return whether it is something that is not delegated without a document */
    public boolean needsBasis() {
        return groups.stream().anyMatch(group -> !CaseStanding.isDelegable(group));
    }
}
