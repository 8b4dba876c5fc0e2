package org.gongkai.citizen;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.gongkai.problem.InputCheck;
import org.gongkai.problem.TextRule;
import org.gongkai.workingday.OfficeClock;

/**
 * The rules for what a citizen tells about himself or herself, with a Chinese sentence for each. Full-width digits, lower
 * case and spaces are no faults: each check looks at the normal form, and the normal form is what should be kept.
 */
public final class IdentityCheck {

    private static final Pattern PASSPORT = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,15}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LINE = Pattern.compile("0(10|2\\d|[3-9]\\d{2})-?[2-9]\\d{6,7}(-\\d{1,6})?");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_%+-]{1,64}(\\.[A-Za-z0-9_%+-]{1,64}){0,10}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int SHORTEST_OTHER = 3;
    private static final int LONGEST_OTHER = 40;

    private IdentityCheck() {
    }

    /**
     * Notes what is wrong with an id number: length, alphabet, date of birth, check digit (GB 11643, GB 32100). A number
     * has to be there.
     */
    public static void idNumber(InputCheck check, String field, IdType type, String number) {
        var plain = normaliseId(number);
        check.require(!TextRule.isBlank(plain), field, "请填写证件号码。");
        if (TextRule.isBlank(plain) || type == null) {
            check.require(type != null, field, "请选择证件类型。");
            return;
        }
        switch (type) {
            // The machine's day: a birth is not future because a training clock stands elsewhere.
            case RESIDENT_ID -> residentId(check, field, plain, OfficeClock.system().today());
            case CREDIT_CODE -> check.require(CreditCode.isWellFormed(plain), field,
                            "统一社会信用代码应为 18 位，由数字和大写字母组成（不使用 I、O、S、V、Z）。")
                    .require(CreditCode.checks(plain), field, "统一社会信用代码的校验位不符，请核对是否有错漏。");
            case PASSPORT -> check.require(PASSPORT.matcher(plain).matches(), field, "护照号码应为 5 至 15 位字母和数字，请核对。");
            case OTHER -> check.require(plain.length() >= SHORTEST_OTHER && plain.length() <= LONGEST_OTHER && TextRule.isLine(plain),
                    field, "证件号码应为 %d 至 %d 个字。".formatted(SHORTEST_OTHER, LONGEST_OTHER));
        }
    }

    /** @param today the last day somebody can be born on */
    static void residentId(InputCheck check, String field, String plain, LocalDate today) {
        check.require(ResidentId.isWellFormed(plain), field, "居民身份证号码应为 18 位，前 17 位是数字，最后一位是数字或 X。")
                .require(ResidentId.hasRegion(plain), field, "居民身份证号码的前两位不是有效的地区代码，请核对。")
                .require(ResidentId.bornOn(plain).filter(day -> !day.isAfter(today)).isPresent(), field,
                        "居民身份证号码中的出生日期无效，请核对第 7 至 14 位。")
                .require(ResidentId.checks(plain), field, "居民身份证号码的校验位不符，请核对是否有错漏。");
    }

    /**
     * Notes what is wrong with a phone number: a mobile number, a line with its area code, or a number abroad with plus and
     * country code. Nothing is noted about a blank one; where it is required, ask for it first.
     */
    public static void phone(InputCheck check, String field, String phone) {
        var plain = normalisePhone(phone);
        if (!TextRule.isBlank(plain)) {
            check.require(MOBILE.matcher(plain).matches() || LINE.matcher(plain).matches() || ABROAD.matcher(plain).matches(), field,
                    "电话号码有误：手机号码为 11 位，固定电话请写区号和号码，境外号码请以 + 和国家代码开头。");
        }
    }

    /** Notes what is wrong with an e-mail address; nothing about a blank one. */
    public static void email(InputCheck check, String field, String email) {
        var plain = normaliseEmail(email);
        if (!TextRule.isBlank(plain)) {
            check.require(plain.length() <= LONGEST_EMAIL && plain.indexOf('@') <= LONGEST_LOCAL_PART && EMAIL.matcher(plain).matches(),
                    field, "电子邮箱地址有误，请核对，例如 name@example.com。");
        }
    }

    /** @return an id number as it is kept: half-width, upper case, without spaces; null for null */
    public static String normaliseId(String number) {
        return number == null ? null : halfWidth(number).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** @return a phone number as it is kept: half-width, without spaces and brackets, without the country code of China; null for null */
    public static String normalisePhone(String phone) {
        if (phone == null) {
            return null;
        }
        var plain = halfWidth(phone).replaceAll("\\s", "").replaceAll("[‐-―−ー]", "-")
                .replaceAll("^\\((\\d+)\\)", "$1-");
        return plain.replaceFirst("^(\\+86|0086)-?(?=1[3-9]\\d{9}$)", "").replaceFirst("^(\\+86|0086)-?(?=[1-9])", "0");
    }

    /** @return an e-mail address as it is kept: half-width, stripped; null for null */
    public static String normaliseEmail(String email) {
        return email == null ? null : halfWidth(email).strip();
    }

    private static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
