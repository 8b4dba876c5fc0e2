package org.gongkai.hearing.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.hearing.Hearing;
import org.gongkai.hearing.HearingPlan;
import org.gongkai.hearing.Matter;
import org.gongkai.hearing.Schedule;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.hearing.Side;
import org.gongkai.problem.Typed;

/**
 * A hearing as it was typed: all text, so that whatever somebody wrote can be shown again beside what is wrong with it.
 *
 * @param sideNames one for each row of the table, blank for a row that is not used
 * @param sideSeats beside the names
 */
record PlanForm(String unit, String title, String reason, String draft, String explanation, String heldOn, String startsAt, String place,
        String applicationsUntil, List<String> sideNames, List<String> sideSeats, String method, String methodNote, String contact, String hostId,
        String recorderId, String changeReason) {

    static final int ROWS = 6;
    /** The fields in the order of the page. */
    static final List<String> ORDER = List.of("unit", "title", "reason", "draft", "explanation", "files", "heldOn", "startsAt", "place",
            "applicationsUntil", "sides", "method", "methodNote", "hostId", "recorderId", "contact", "changeReason");

    PlanForm {
        reason = Typed.lines(reason);
        draft = Typed.lines(draft);
        explanation = Typed.lines(explanation);
        methodNote = Typed.lines(methodNote);
        changeReason = Typed.lines(changeReason);
        sideNames = filled(sideNames);
        sideSeats = filled(sideSeats);
    }

    private static List<String> filled(List<String> typed) {
        List<String> rows = new ArrayList<>(typed == null ? List.of() : typed);
        while (rows.size() < ROWS) {
            rows.add("");
        }
        return rows.stream().map(one -> one == null ? "" : one.strip()).toList();
    }

    static PlanForm empty(String unit, LocalDate heldOn, LocalDate until) {
        return new PlanForm(unit, null, null, null, null, heldOn.toString(), "09:00", null, until.toString(), null, null,
                SelectionMethod.FIRST_COME.name(), null, null, null, null, null);
    }

    static PlanForm of(Hearing hearing) {
        var matter = hearing.getMatter();
        var schedule = hearing.getSchedule();
        return new PlanForm(hearing.getUnitCode(), matter.title(), matter.reason(), matter.draft(), matter.explanation(), String.valueOf(schedule.heldOn()),
                String.valueOf(schedule.startsAt()), schedule.place(), String.valueOf(schedule.applicationsUntil()),
                hearing.getSides().stream().map(Side::name).toList(), hearing.getSides().stream().map(side -> String.valueOf(side.seats())).toList(),
                hearing.getMethod().name(), hearing.getMethodNote(), hearing.getContact(), hearing.getHostId(), hearing.getRecorderId(), hearing.getChangeReason());
    }

    /** @return the plan of a hearing of this unit; a number that is none counts as 0 places */
    HearingPlan toPlan(String ofUnit) {
        return new HearingPlan(ofUnit, new Matter(strip(title), strip(reason), strip(draft), strip(explanation)),
                new Schedule(Typed.date(heldOn), Typed.temporal(startsAt, LocalTime::parse), strip(place), Typed.date(applicationsUntil)),
                sides(), Typed.constant(SelectionMethod.class, method), strip(methodNote),
                strip(contact), strip(hostId), strip(recorderId));
    }

    private List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (int row = 0; row < sideNames.size(); row++) {
            var seats = row < sideSeats.size() ? sideSeats.get(row) : "";
            if (!sideNames.get(row).isEmpty() || !seats.isEmpty()) {
                sides.add(new Side(sideNames.get(row), seats.matches("\\d{1,4}") ? Integer.parseInt(seats) : 0));
            }
        }
        return sides;
    }

    private static String strip(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
