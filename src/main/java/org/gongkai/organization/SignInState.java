package org.gongkai.organization;

import java.time.Instant;

/**
 * What the login knows of an account.
 *
 * @param locked whether it is locked at this moment after wrong passwords
 * @param firstPassword whether the next sign-in has to choose a password
 * @param passwordChangedAt null when never
 */
public record SignInState(boolean enabled, boolean locked, boolean firstPassword, Instant passwordChangedAt) {
}
