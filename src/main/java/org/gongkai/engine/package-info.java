/**
 * The Camunda engine as this bureau runs it: configuration, deployer, guards, clock and identity bridges. The only
 * room (besides each domain's {@code process}) that may import {@code org.camunda}; whatever touches the inside of
 * the engine ({@code org.camunda.bpm.engine.impl}) is here and nowhere else.
 */
@org.springframework.modulith.ApplicationModule(displayName = "engine", allowedDependencies = {"problem", "sweep", "workingday"})
package org.gongkai.engine;
