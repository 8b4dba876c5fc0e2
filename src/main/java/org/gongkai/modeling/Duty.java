package org.gongkai.modeling;

import java.util.List;

/** What the diagram of one procedure owes to one rule. */
public interface Duty {

    GuardRail rail();

    /** @return each place where the diagram breaks the rule, empty when it keeps it */
    List<Finding> check(Examined examined);
}
