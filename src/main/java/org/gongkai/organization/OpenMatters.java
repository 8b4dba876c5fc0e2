package org.gongkai.organization;

import java.util.List;
import java.util.Set;

/** What a domain has under way that needs a signature, for the rules that look whether somebody may still give it. */
public interface OpenMatters {

    /**
     * Matters that need the holder of an office, alike as far as the rules are concerned.
     *
     * @param unitCode the unit of a scoped role, null otherwise
     * @param step what is needed, in Chinese, without a word of what the matter is about
     * @param barred the accounts that may not do it, in their own name or through a substitute
     */
    record Matter(Role role, String unitCode, String step, Set<String> barred) {
    }

    /** @return each kind once */
    List<Matter> underWay();
}
