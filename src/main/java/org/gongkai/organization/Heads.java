package org.gongkai.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * The first responsible person (第一责任人, R-09) of each unit on any day: whoever headed it then, also when a substitute acted
 * or somebody else heads it now. Read once, asked for a whole list.
 */
public final class Heads {

    private final List<StaffMember> staff;

    Heads(List<StaffMember> staff) {
        this.staff = staff;
    }

    /** @return the name, or words saying that nobody was appointed on that day */
    public String nameOn(String unitCode, LocalDate day) {
        return staff.stream().filter(member -> member.posts().stream().anyMatch(post -> post.isOf(Role.SECTION_HEAD, unitCode) && post.holdsOn(day)))
                .map(StaffMember::displayName).findFirst().orElse("当日没有任命");
    }
}
