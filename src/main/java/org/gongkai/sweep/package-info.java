/**
 * The nightly sweep (夜间核查): each room compares what must agree and says what does not; here it is run, kept and told to
 * whoever watches the machine.
 */
@org.springframework.modulith.ApplicationModule(displayName = "sweep", allowedDependencies = {"workingday"})
package org.gongkai.sweep;
