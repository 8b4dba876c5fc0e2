package org.gongkai.casefile;

/**
 * An opinion that was asked for has come; published in the transaction that records it.
 *
 * @param holder who has the task now: the asker, or whoever it has gone to meanwhile
 */
public record ColleagueAnswered(AskedOpinion opinion, String holder) {
}
