package org.gongkai.consultation;

/**
 * A consultation as the unit prepares it.
 *
 * @param unit the code of the unit that asks
 * @param title what opinions are asked on, one line, e.g. 养老服务设施管理办法（征求意见稿）
 * @param plan the draft plan as HTML from the editor; it is cleaned before it is kept
 * @param reasons why it is planned like this, plain text (R-66: 拟决定的方案和理由)
 * @param days how many natural days it is open; null when what was typed is no whole number
 * @param shortReason required for less than 30 days; published in the announcement
 * @param ways how opinions can be sent besides this site, plain text
 * @param contact whom to ask, one line: the office's, it is published
 * @param declarations the author declares the five prohibitions observed
 */
public record ConsultationDraft(String unit, String title, String plan, String reasons, Integer days, String shortReason,
        String ways, String contact, boolean declarations) {
}
