package org.gongkai.security;

import java.io.Serializable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in.
 *
 * @param id the account
 * @param displayName the name pages greet
 */
public record SignedIn(String id, String displayName) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
