package org.gongkai.organization;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bureau as its pages name it; templates read it as {@code @bureau}. What is not configured is not shown. */
@Component("bureau")
public class Bureau {

    private final String name;
    private final String address;
    private final String phone;
    private final String siteCode;
    private final String icpRecord;
    private final String support;

    Bureau(@Value("${gongkai.bureau.name:市民政局}") String name, @Value("${gongkai.bureau.address:}") String address,
            @Value("${gongkai.bureau.phone:}") String phone, @Value("${gongkai.bureau.site-code:}") String siteCode,
            @Value("${gongkai.bureau.icp-record:}") String icpRecord,
            @Value("${gongkai.bureau.support:公开（Gongkai）政务公开系统}") String support) {
        this.name = name;
        this.address = address;
        this.phone = phone;
        this.siteCode = siteCode;
        this.icpRecord = icpRecord;
        this.support = support;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getPhone() {
        return phone;
    }

    /** @return the identification code of a government website (网站标识码) */
    public String getSiteCode() {
        return siteCode;
    }

    public String getIcpRecord() {
        return icpRecord;
    }

    /** @return who keeps the site running (技术支持) */
    public String getSupport() {
        return support;
    }
}
