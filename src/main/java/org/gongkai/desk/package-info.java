/**
 * The desk (经办台): the pages on which staff see what waits for them and everything about a case. Web only; it reads
 * the other rooms and adds what their pages under {@code /desk} have in common.
 */
@org.springframework.modulith.ApplicationModule(displayName = "desk", allowedDependencies = {"audit", "calendar", "casefile", "deadline", "engine",
        "letter", "notification", "organization", "problem", "publication", "security", "sweep", "workingday"})
package org.gongkai.desk;
