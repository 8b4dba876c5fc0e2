package org.gongkai.hearing;

import java.util.List;

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
        sides = sides == null ? List.of() : List.copyOf(sides);
    }
}
