/**
 * The training clock of the profile {@code demo}: an office that learns puts its clock forward and sees what would have
 * happened, each thing at its own time. Without the profile nothing of it is there.
 */
@org.springframework.modulith.ApplicationModule(displayName = "training", allowedDependencies = {"engine", "organization", "problem", "security", "settings",
        "workingday"})
package org.gongkai.training;
