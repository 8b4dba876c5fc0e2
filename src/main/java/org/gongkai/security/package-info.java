/**
 * Who may come in and what for: the one login, the route table that every request is measured by, the rights of the
 * roles in the engine, and what happens to those who are refused.
 */
@org.springframework.modulith.ApplicationModule(displayName = "security",
        allowedDependencies = {"audit", "casefile", "engine", "organization", "problem", "workingday"})
package org.gongkai.security;
