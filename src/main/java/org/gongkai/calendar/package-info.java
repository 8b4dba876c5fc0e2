/**
 * The holiday notices of the State Council as the bureau takes them in: the text is read, checked against itself, and in
 * force when a second person has confirmed it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "calendar", allowedDependencies = {"audit", "casefile", "deadline", "notification", "organization", "problem", "security", "sweep", "workingday"})
package org.gongkai.calendar;
