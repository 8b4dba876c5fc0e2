/**
 * Urging (督办, R-13): those who oversee ask whoever has a case in hand to get on with it or say why not; without an answer it
 * goes one rung up each time. One mechanism for all processes; it never touches the work itself.
 */
@org.springframework.modulith.ApplicationModule(displayName = "urging",
        allowedDependencies = {"casefile", "deadline", "engine", "notification", "organization", "problem", "settings", "workingday"})
package org.gongkai.urging;
