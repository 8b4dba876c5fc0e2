package org.gongkai.organization;

/** Somebody has been given a role or has lost one; published in the transaction that records it. */
public record PostsChanged(String accountId) {
}
