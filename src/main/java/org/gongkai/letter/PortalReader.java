package org.gongkai.letter;

import org.gongkai.notification.Contact;

/**
 * A citizen who reads letters on the portal.
 *
 * @param number under which he or she looks them up
 * @param matter what it is about in two or three words, without anything about the person, e.g. 政府信息公开申请
 * @param place the page to look at, e.g. 查询申请进度
 */
public record PortalReader(Contact contact, String number, String matter, String place) {
}
