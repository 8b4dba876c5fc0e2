package org.gongkai.hearing.web;

import java.util.Comparator;
import java.util.List;

import org.gongkai.citizen.Masks;
import org.gongkai.hearing.HearingFiles.HearingFile;
import org.gongkai.hearing.Participant;
import org.gongkai.hearing.Side;

/**
 * Somebody who applied, as a list shows it: masked.
 *
 * @param participant for what is nobody's secret: number, state, place, reason
 */
record ApplicantRow(Participant participant, String name, String idNumber, String phone) {

    /** The applicants of one side, in the order of the method where there is one. */
    record OfSide(Side side, List<ApplicantRow> rows) {
    }

    static ApplicantRow of(Participant one) {
        return new ApplicantRow(one, Masks.name(one.getName()), Masks.idNumber(one.getIdNumber()), Masks.phone(one.getPhone()));
    }

    static List<OfSide> bySide(HearingFile file) {
        var order = Comparator.comparing(Participant::getPlaceInSide, Comparator.nullsLast(Comparator.<Integer>naturalOrder())).thenComparing(Participant::getNumber);
        return file.hearing().getSides().stream().map(side -> new OfSide(side, file.participants().stream().filter(one -> one.getSide().equals(side.name()))
                .sorted(order).map(ApplicantRow::of).toList())).toList();
    }
}
