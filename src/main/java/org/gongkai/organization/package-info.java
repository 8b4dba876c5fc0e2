/**
 * Units, staff and roles with their validity; groups follow from them, and nothing else says who may act on what.
 */
@org.springframework.modulith.ApplicationModule(displayName = "organization", allowedDependencies = {"audit", "engine", "problem", "sweep", "workingday"})
package org.gongkai.organization;
