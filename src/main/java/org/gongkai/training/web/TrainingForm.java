package org.gongkai.training.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;

/**
 * What was typed on the page; everything may be null.
 *
 * @param to one of the moments offered, or {@link #OTHER}
 * @param day and
 * @param time of another moment
 * @param sure whether somebody has read that there is no way back
 */
record TrainingForm(String to, String day, String time, Boolean sure) {

    static final String OTHER = "other";

    /** @throws InvalidInputException when something is missing or cannot be read, by field */
    Instant target() {
        var typed = OTHER.equals(to);
        var offered = typed ? null : Typed.temporal(to, LocalDateTime::parse);
        var date = typed ? Typed.date(day) : null;
        var hour = typed ? Typed.temporal(time, LocalTime::parse) : null;
        new InputCheck().require(typed || offered != null, "to", "请选择拨到什么时候。")
                .require(!typed || date != null, "day", "请填写日期，例如 2026-12-14。")
                .require(!typed || hour != null, "time", "请填写时间，例如 09:00。")
                .require(Boolean.TRUE.equals(sure), "sure", "请确认：时钟拨过去以后不能拨回来。").done();
        return typed ? OfficeClock.at(date, hour) : OfficeClock.at(offered.toLocalDate(), offered.toLocalTime());
    }
}
