package org.gongkai.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class HearingPagesTests {

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    private StaffPages pages;
    private HearingOffice people;

    @BeforeEach
    void office() {
        pages = new StaffPages(context);
        people = new HearingOffice(context);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void smoke() {
        var caseNumber = people.open(SelectionMethod.RECOMMENDATION);
        people.applies(caseNumber, HearingOffice.FOR, 1);
        people.applies(caseNumber, HearingOffice.AGAINST, 2);
        for (var address : new String[] {"/desk/hearings", "/desk/hearings/new", "/desk/cases/" + caseNumber, "/desk/hearings/" + caseNumber + "/participants",
                "/desk/hearings/" + caseNumber + "/participants/new", "/desk/hearings/" + caseNumber + "/materials", "/desk/hearings/" + caseNumber + "/record",
                "/hearings", "/hearings/" + caseNumber, "/hearings/track"}) {
            var answer = pages.get("staff.elderly", address);
            assertThat(answer.status()).as(address + answer.text()).isEqualTo(200);
        }
        assertThat(pages.get("leader.assistance", "/desk/hearings/" + caseNumber + "/recusal").status()).isEqualTo(200);
    }
}
