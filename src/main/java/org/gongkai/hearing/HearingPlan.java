package org.gongkai.hearing;

import java.util.List;
import java.util.Objects;

/**
 * A hearing as it is proposed.
 *
 * @param unit the code of the unit whose decision it is
 * @param sides who shall be heard, with the places of each; at least two
 * @param methodNote what the announcement adds to the method, may be null
 * @param contact who answers questions: name of the office and telephone
 * @param hostId the account of the host, of another unit than the matter's
 * @param recorderId the account of whoever writes the record
 */
public record HearingPlan(String unit, Matter matter, Schedule schedule, List<Side> sides, SelectionMethod method,
        String methodNote, String contact, String hostId, String recorderId) {

    public HearingPlan {
        // What another system leaves out is missing, not an accident: the rules name it.
        matter = matter == null ? new Matter(null, null, null, null) : matter;
        schedule = schedule == null ? new Schedule(null, null, null, null) : schedule;
        sides = sides == null ? List.of() : sides.stream().filter(Objects::nonNull).toList();
    }
}
