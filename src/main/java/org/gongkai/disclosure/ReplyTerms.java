package org.gongkai.disclosure;

/**
 * What the decision table says about a reply of a kind, for a reason, on a day.
 *
 * @param wording the standard sentence that opens the reply, in Chinese
 * @param articles the articles it rests on
 * @param remedy how the applicant can have it reviewed, empty where the law gives no remedy
 * @param resultRow where it counts in the annual report
 * @param onTheSpot whether it may be given at registration, without review
 */
public record ReplyTerms(String wording, String articles, String remedy, ResultRow resultRow, boolean onTheSpot) {
}
