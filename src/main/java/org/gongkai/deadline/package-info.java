/**
 * The legal clock of a case: both dates, their basis, and the watch that warns without ever stopping the work.
 */
@org.springframework.modulith.ApplicationModule(displayName = "deadline",
        allowedDependencies = {"casefile", "engine", "notification", "organization", "problem", "settings", "sweep", "workingday"})
package org.gongkai.deadline;
