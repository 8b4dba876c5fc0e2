package org.gongkai.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.Rule;
import org.gongkai.organization.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has to do with a unit, as he or she is placed today. */
@Rule("R-71")
class WhoIsKeptAwayTest {

    @ParameterizedTest(name = "{0} | {1} | {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # unit of the person | groups                                             | unit complained about | kept away
            elderly              | section-staff unit-elderly                         | elderly     | true
            -                    | section-staff unit-elderly                         | elderly     | true
            elderly              | supervision-group                                  | elderly     | true
            -                    | section-head unit-elderly section-head-elderly     | elderly     | true
            -                    | bureau-leader-in-charge leader-in-charge-elderly   | elderly     | true
            affairs              | section-staff unit-affairs                         | elderly     | false
            -                    | bureau-leader-in-charge leader-in-charge-affairs   | elderly     | false
            -                    | bureau-head leading-group-head                     | elderly     | false
            -                    | supervision-group                                  | elderly     | false
            office               | openness-office section-staff unit-office          | elderly     | false
            office               | openness-office section-staff unit-office          | office      | true
            -                    | openness-office                                    | office      | true
            -                    | openness-office-director                           | office      | true
            -                    | openness-office-deputy                             | office      | true
            -                    | supervision-group                                  | office      | false
            -                    | bureau-office section-head-bureauoffice            | office      | false
            """)
    void wholeUnitsAre(String unitCode, String groups, String accused, boolean keptAway) {
        var person = new Person("p", "某某", unitCode, new TreeSet<>(Arrays.asList(groups.split(" "))));
        assertThat(new KeptAway(Set.of(accused), Set.of()).includes(person)).isEqualTo(keptAway);
    }

    @ParameterizedTest
    @CsvSource({"p, true", "q, false"})
    void whoeverIsNamedIsToo(String named, boolean keptAway) {
        assertThat(new KeptAway(Set.of(), Set.of(named)).includes(new Person("p", "某某", null, Set.of("bureau-head")))).isEqualTo(keptAway);
    }
}
