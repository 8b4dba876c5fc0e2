package org.gongkai.hearing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which order the applicants of each side come, by the method that was announced. */
final class ParticipantOrder {

    private ParticipantOrder() {
    }

    /** Gives everybody whose application stands a place within the side: by lot, else in the order of arrival. */
    static void place(Hearing hearing, List<Participant> applicants) {
        var bySide = applicants.stream().filter(Participant::isCandidate).collect(Collectors.groupingBy(Participant::getSide));
        bySide.values().forEach(side -> placeSide(hearing, side));
    }

    private static void placeSide(Hearing hearing, List<Participant> side) {
        Map<Integer, Participant> byNumber = side.stream().collect(Collectors.toMap(Participant::getNumber, applicant -> applicant));
        var arrived = side.stream().sorted(Comparator.comparing(Participant::getAppliedAt).thenComparing(Participant::getNumber))
                .map(Participant::getNumber).toList();
        var order = hearing.getMethod() == SelectionMethod.LOT ? Lot.order(hearing.getLotSeed(), hearing.getCaseNumber(), arrived) : arrived;
        for (int place = 0; place < order.size(); place++) {
            byNumber.get(order.get(place)).placed(place + 1);
        }
    }
}
