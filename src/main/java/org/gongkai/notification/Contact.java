package org.gongkai.notification;

import java.util.Optional;

import org.gongkai.citizen.IdentityCheck;

/**
 * Where somebody outside wants to be told, as he or she wrote it; what no message can go to counts as not left.
 *
 * @param email null when none was left
 * @param phone any number, null when none was left; a text message goes to a mobile number alone
 */
public record Contact(String email, String phone) {

    Optional<String> address(Channel channel) {
        return Optional.ofNullable(switch (channel) {
            case EMAIL -> IdentityCheck.normaliseEmail(email);
            case SMS -> IdentityCheck.normalisePhone(phone);
            case WEBHOOK -> null;
        }).filter(channel::accepts);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Contact";
    }
}
