/**
 * Hearings on major decisions (听证): from the decision to hold one over the announcement, those who apply to take part
 * and how they are chosen, the materials, the record and its signatures to the report without which the decision stays
 * unpublished (R-68, R-69, 《重大行政决策程序暂行条例》第十六条至第十八条).
 */
@org.springframework.modulith.ApplicationModule(displayName = "hearing", allowedDependencies = {"casefile", "citizen",
        "deadline", "engine", "letter", "modeling", "notification", "organization", "problem", "publication", "workingday"})
package org.gongkai.hearing;
