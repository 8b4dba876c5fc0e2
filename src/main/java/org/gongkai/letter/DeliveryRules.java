package org.gongkai.letter;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.gongkai.notification.MailAddress;
import org.gongkai.problem.InputCheck;

/** Which way a letter can go and what proves that it went (国办公开办函〔2016〕235号: posting day, day of signature). */
final class DeliveryRules {

    private static final int NAME_LIMIT = 60;
    private static final Pattern TRACKING_NUMBER = Pattern.compile("[A-Za-z0-9-]{6,30}");
    /** What a mail server usually accepts as one message is 25 MB; base64 adds a third. */
    private static final long MAIL_BYTES = 18L * 1024 * 1024;
    /** A mail carries ten files, the letter among them. */
    private static final int MAIL_FILES = 9;

    private DeliveryRules() {
    }

    /** @throws org.gongkai.problem.InvalidInputException when the letter cannot go the way it is to go */
    static void way(LetterOrder order, boolean mailAvailable) {
        var to = order.addressee();
        var check = new InputCheck().require(order.way() != null, "deliveryWay", "请选择送达方式。");
        if (order.way() == DeliveryWay.PORTAL) {
            check.require(to.readsOnPortal(), "deliveryWay", "网上查收只用于申请人本人，请改用邮寄、当面领取或者电子邮件。");
        } else if (order.way() == DeliveryWay.EMAIL) {
            check.require(present(to.email()), "deliveryWay", "对方没有留下电子邮箱，请改用其他送达方式。")
                    .require(!present(to.email()) || MailAddress.isValid(to.email()), "deliveryWay", "对方留下的电子邮箱无法投递，请改用其他送达方式。")
                    .require(mailAvailable, "deliveryWay", "系统没有配置邮件服务器，不能用电子邮件送达，请改用其他送达方式。");
        } else if (order.way() == DeliveryWay.POST) {
            check.require(present(to.postalAddress()), "deliveryWay", "对方没有留下通信地址，请改用其他送达方式。");
        }
        check.done();
    }

    /** @throws org.gongkai.problem.InvalidInputException when the files that go with the letter are too much for a mail */
    static void mailSize(Letter letter) {
        var bytes = letter.getEnclosures().stream().mapToLong(Enclosure::sizeBytes).sum();
        new InputCheck().require(bytes <= MAIL_BYTES, "deliveryWay", "附件合计超过 18 MB，电子邮件发不出去，请改用其他送达方式。")
                .require(letter.getEnclosures().size() <= MAIL_FILES, "deliveryWay", "电子邮件最多带 %d 个附件，请改用其他送达方式。".formatted(MAIL_FILES))
                .done();
    }

    /**
     * @param today the day it is recorded
     * @return the proof with blank texts as null, and the day of signature as the day of receipt
     * @throws org.gongkai.problem.InvalidInputException when it proves nothing
     */
    static DeliveryProof proof(Letter letter, DeliveryProof given, LocalDate today) {
        var way = given.way();
        var sentOn = given.sentOn();
        var tracking = strip(given.trackingNumber());
        var receivedOn = way == DeliveryWay.COLLECT && given.receivedOn() == null ? sentOn : given.receivedOn();
        var check = new InputCheck().require(!letter.isSent(), "sentOn", "这份文书已经登记送达，不能重复登记。")
                .require(way != null, "deliveryWay", "请选择实际的送达方式。")
                .require(way != DeliveryWay.PORTAL, "deliveryWay", "网上查收由系统登记；请选择邮寄、当面领取或者电子邮件。")
                .require(way != DeliveryWay.EMAIL || present(letter.getEmail()), "deliveryWay", "对方没有留下电子邮箱；请选择邮寄或者当面领取。")
                .require(sentOn != null, "sentOn", "请填写交邮或者送达的日期。");
        if (sentOn != null) {
            check.require(!sentOn.isAfter(today), "sentOn", "送达日期不能晚于今天。")
                    .require(!sentOn.isBefore(letter.getIssuedOn()), "sentOn", "送达日期不能早于文书制发的日期（%s）。".formatted(letter.getIssuedOn()));
        }
        if (way == DeliveryWay.POST) {
            check.require(tracking != null, "trackingNumber", "邮寄的须填写邮件号码。");
        }
        check.require(tracking == null || TRACKING_NUMBER.matcher(tracking).matches(), "trackingNumber", "邮件号码应为 6 至 30 位字母、数字或者短横线。");
        if (way == DeliveryWay.COLLECT) {
            check.line(given.receivedBy(), "receivedBy", "签收人", NAME_LIMIT)
                    .require(receivedOn == null || receivedOn.equals(sentOn), "receivedOn", "当面领取的，收到日期就是签收日期。");
        } else {
            check.optionalText(given.receivedBy(), "receivedBy", "签收人", NAME_LIMIT);
        }
        received(check, receivedOn, sentOn, today);
        check.done();
        return new DeliveryProof(way, sentOn, tracking, receivedOn, strip(given.receivedBy()));
    }

    /** @throws org.gongkai.problem.InvalidInputException when the letter was not sent, its arrival is known, or the day cannot be */
    static DeliveryProof receipt(Letter letter, DeliveryProof given, LocalDate today) {
        var check = new InputCheck().require(letter.isSent(), "receivedOn", "这份文书还没有登记送出，请先登记送达。")
                .require(letter.getReceivedOn() == null, "receivedOn", "这份文书的收到日期已经登记，不能重复登记。")
                .require(given.receivedOn() != null, "receivedOn", "请填写对方收到的日期。")
                .optionalText(given.receivedBy(), "receivedBy", "签收人", NAME_LIMIT);
        received(check, given.receivedOn(), letter.getSentOn(), today);
        check.done();
        return new DeliveryProof(letter.getWay(), letter.getSentOn(), letter.getTrackingNumber(), given.receivedOn(), strip(given.receivedBy()));
    }

    private static void received(InputCheck check, LocalDate receivedOn, LocalDate sentOn, LocalDate today) {
        if (receivedOn != null) {
            check.require(!receivedOn.isAfter(today), "receivedOn", "收到日期不能晚于今天。")
                    .require(sentOn == null || !receivedOn.isBefore(sentOn), "receivedOn", "收到日期不能早于送出的日期。");
        }
    }

    private static boolean present(String text) {
        return strip(text) != null;
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
