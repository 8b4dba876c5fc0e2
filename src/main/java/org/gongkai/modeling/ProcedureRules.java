package org.gongkai.modeling;

import java.util.List;

/** What the law demands of the diagram of one procedure. Each domain brings the rules of its own. */
public interface ProcedureRules {

    /** @return the key of the process */
    String processKey();

    /** @return in the order of the procedure */
    List<Duty> duties();
}
