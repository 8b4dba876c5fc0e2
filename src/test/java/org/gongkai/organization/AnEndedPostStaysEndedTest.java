package org.gongkai.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class AnEndedPostStaysEndedTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final StaffMember member = new StaffMember("some.one", "某人", "elderly", null, "{noop}");

    @Test
    void takingARoleAwayOnceMoreDoesNotProlongWhatHasEnded() {
        member.grant(Role.SECTION_HEAD, "elderly", FIRST);
        member.endRole(Role.SECTION_HEAD, "elderly", FIRST.plusDays(5));
        member.endRole(Role.SECTION_HEAD, "elderly", FIRST.plusDays(30));

        assertThat(member.posts()).singleElement().satisfies(post -> assertThat(post.until()).isEqualTo(FIRST.plusDays(5)));
    }

    @Test
    void whatStillHoldsEnds() {
        member.grant(Role.SECTION_HEAD, "elderly", FIRST);
        member.endRole(Role.SECTION_HEAD, "elderly", FIRST.plusDays(30));

        assertThat(member.posts()).singleElement().satisfies(post -> assertThat(post.until()).isEqualTo(FIRST.plusDays(30)));
    }
}
