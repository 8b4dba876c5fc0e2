package org.gongkai.modeling;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that is so from one place on until another: approved until the text is changed, registered once it is.
 *
 * @param atFirst whether it is so when the process begins
 * @param made each of these makes it so
 * @param lost each of these ends it; a place that is in both lists makes it so
 */
record Fact(boolean atFirst, List<Place> made, List<Place> lost) {

    Fact {
        if (lost.stream().anyMatch(place -> !place.answering().isEmpty())) {
            throw new IllegalArgumentException("A fact is lost where something happens, not by an answer");
        }
    }

    /** @return in Chinese, what makes it so */
    String words() {
        return made.stream().map(Place::words).collect(Collectors.joining("，或者"));
    }
}
