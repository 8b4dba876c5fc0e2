package org.gongkai.casefile;

/**
 * Somebody keeps out of a case, does so no longer, or somebody was named instead.
 *
 * @param subject the account the message is for; null when nobody in particular is told
 * @param sentence what that person is told, without the reason, or null
 */
public record RecusalChanged(Recusal recusal, String subject, String sentence) {
}
