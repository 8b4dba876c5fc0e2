package org.gongkai.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the opinions come to.
 *
 * @param total all opinions, late ones included
 * @param byChannel how many came which way, every channel in its order
 * @param themes in the order they were made
 * @param unthemed how many that came in time belong to no theme yet
 * @param late how many came after the last day; they may be left without a theme
 * @param hash over themes, answers and which opinion belongs where
 */
public record Summary(long total, Map<OpinionChannel, Long> byChannel, List<Row> themes, long unthemed, long late, String hash) {

    /** A theme with how many opinions belong to it. */
    public record Row(Theme theme, long opinions) {
    }

    /** @return what is still to be done before it can be handed in, each as a Chinese sentence; empty when it is complete */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (unthemed > 0) {
            missing.add("还有 %d 条意见没有归入主题。".formatted(unthemed));
        }
        themes.stream().filter(row -> !row.theme().answered())
                .forEach(row -> missing.add("主题“%s”还没有填写采纳情况和理由。".formatted(row.theme().getTitle())));
        themes.stream().filter(row -> row.opinions() == 0)
                .forEach(row -> missing.add("主题“%s”下没有意见，请归入意见或者删除该主题。".formatted(row.theme().getTitle())));
        return missing;
    }
}
