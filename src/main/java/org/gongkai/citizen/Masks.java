package org.gongkai.citizen;

import java.util.Set;
import java.util.regex.Pattern;

/** How identity data is shown in lists: enough to recognise, not enough to use. Null and blank come back as they are. */
public final class Masks {

    private static final char STAR = '*';
    /** More stars than this would tell nothing but the length. */
    private static final int MOST_STARS = 8;
    private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人",
            "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙",
            "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "令狐", "呼延", "轩辕", "百里", "东郭", "南门", "西门", "第五");
    private static final Pattern ORGANIZATION = Pattern.compile(
            ".{2,}(公司|集团|企业|中心|协会|学会|商会|促进会|基金会|委员会|合作社|事务所|服务所|研究所|研究院|学院|大学|学校|医院|银行|商行|商店|工厂|[厂店局院所社])");

    private Masks() {
    }

    /** @return 张*、欧阳**、某某**公司 */
    public static String name(String name) {
        if (isBlank(name)) {
            return name;
        }
        var plain = name.strip();
        var length = length(plain);
        if (length > 4 && ORGANIZATION.matcher(plain).matches()) {
            return first(plain, 2) + "**" + last(plain, 2);
        }
        var surname = length > 2 && COMPOUND_SURNAMES.contains(first(plain, 2)) ? 2 : 1;
        return length == 1 ? "*" : first(plain, surname) + stars(Math.min(length - surname, 3));
    }

    /** @return the first six and last four signs of an id number at most, the rest as stars */
    public static String idNumber(String number) {
        return isBlank(number) ? number : ends(number.strip(), Math.min(6, length(number.strip()) / 3), 4);
    }

    /** @return 138****1234 */
    public static String phone(String phone) {
        return isBlank(phone) ? phone : ends(phone.strip(), 3, 4);
    }

    /** @return z***@example.com */
    public static String email(String email) {
        if (isBlank(email)) {
            return email;
        }
        var at = email.strip().lastIndexOf('@');
        return at < 1 ? "***" : first(email.strip(), 1) + "***" + email.strip().substring(at);
    }

    /** @return the first six signs of an address, the rest as stars */
    public static String address(String address) {
        return isBlank(address) ? address : ends(address.strip(), 6, 0);
    }

    /** Of a short text less is left open. */
    private static String ends(String text, int head, int tail) {
        var length = length(text);
        var shownHead = Math.min(head, tail == 0 ? length / 2 : length / 3);
        var shownTail = Math.min(tail, length / 4 + (length >= 11 ? 2 : 0));
        return first(text, shownHead) + stars(length - shownHead - shownTail) + last(text, shownTail);
    }

    private static String stars(int count) {
        return String.valueOf(STAR).repeat(Math.min(count, MOST_STARS));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String first(String text, int signs) {
        return text.substring(0, text.offsetByCodePoints(0, signs));
    }

    private static String last(String text, int signs) {
        return text.substring(text.offsetByCodePoints(text.length(), -signs));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
