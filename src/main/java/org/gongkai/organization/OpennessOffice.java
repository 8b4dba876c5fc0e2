package org.gongkai.organization;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The office that takes requests and complaints, as the guide names it (条例 第二十八条); templates read it as
 * {@code @opennessOffice}. Address and phone are the bureau's unless the office has its own; what is not configured is empty
 * and is not shown.
 */
@Component("opennessOffice")
public class OpennessOffice {

    private final String name;
    private final String address;
    private final String postcode;
    private final String phone;
    private final String fax;
    private final String email;
    private final String hours;

    OpennessOffice(Bureau bureau, @Value("${gongkai.openness-office.name:政务公开办公室}") String name,
            @Value("${gongkai.openness-office.address:}") String address, @Value("${gongkai.openness-office.postcode:}") String postcode,
            @Value("${gongkai.openness-office.phone:}") String phone, @Value("${gongkai.openness-office.fax:}") String fax,
            @Value("${gongkai.openness-office.email:}") String email,
            @Value("${gongkai.openness-office.hours:工作日 8:00 至 12:00，14:30 至 18:00}") String hours) {
        this.name = name;
        this.address = address.isBlank() ? bureau.getAddress() : address;
        this.postcode = postcode;
        this.phone = phone.isBlank() ? bureau.getPhone() : phone;
        this.fax = fax;
        this.email = email;
        this.hours = hours;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getPostcode() {
        return postcode;
    }

    public String getPhone() {
        return phone;
    }

    public String getFax() {
        return fax;
    }

    public String getEmail() {
        return email;
    }

    /** @return when somebody is there, in Chinese */
    public String getHours() {
        return hours;
    }
}
