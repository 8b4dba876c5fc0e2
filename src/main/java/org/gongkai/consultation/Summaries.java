package org.gongkai.consultation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.casefile.ContentHash;
import org.springframework.stereotype.Component;

/** Counts the opinions of a consultation by what became of them. */
@Component
class Summaries {

    private final PublicOpinions opinions;
    private final Themes themes;

    Summaries(PublicOpinions opinions, Themes themes) {
        this.opinions = opinions;
        this.themes = themes;
    }

    /** @param overview what the unit says about all of them together; part of what is signed, may be null */
    Summary of(String caseNumber, String overview) {
        Map<OpinionChannel, Long> byChannel = new EnumMap<>(OpinionChannel.class);
        for (var channel : OpinionChannel.values()) {
            byChannel.put(channel, 0L);
        }
        Map<Long, Long> byTheme = new HashMap<>();
        long unthemed = 0;
        long late = 0;
        for (var row : opinions.counts(caseNumber)) {
            var count = (Long) row[3];
            byChannel.merge((OpinionChannel) row[0], count, Long::sum);
            byTheme.merge(row[2] == null ? 0L : (Long) row[2], count, Long::sum);
            late += (Boolean) row[1] ? count : 0;
            unthemed += row[2] == null && !(Boolean) row[1] ? count : 0;
        }
        var found = themes.findByCaseNumberOrderById(caseNumber);
        var rows = found.stream().map(theme -> new Summary.Row(theme, byTheme.getOrDefault(theme.getId(), 0L))).toList();
        var total = byChannel.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(total, byChannel, rows, unthemed, late, hash(caseNumber, overview, found));
    }

    private String hash(String caseNumber, String overview, List<Theme> found) {
        List<String> parts = new ArrayList<>(List.of(caseNumber, String.valueOf(overview)));
        found.forEach(theme -> parts.addAll(List.of(theme.getId().toString(), theme.getTitle(), String.valueOf(theme.getResult()),
                String.valueOf(theme.getReason()))));
        opinions.assignments(caseNumber).forEach(row -> parts.add(row[0] + ":" + row[1]));
        return ContentHash.of(parts);
    }
}
