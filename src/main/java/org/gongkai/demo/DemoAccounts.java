package org.gongkai.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of the demonstration: one for every post, named after the post. They exist before the first request can
 * come in, and before {@code DemoCases} that act in their names (bean names order these two).
 */
@Component
@Profile("demo")
public class DemoAccounts implements SmartInitializingSingleton {

    /** The password of all of them. */
    public static final String PASSWORD = "Gongkai-2019";

    /** The day the leading group was founded: the demonstration writes a history in which these posts are held. */
    private static final LocalDate SINCE = LocalDate.of(2019, 9, 10);

    /** The business units with the names their posts carry; a list because the order shows at start. */
    private static final List<Map.Entry<String, String>> BUSINESS_UNITS = List.of(Map.entry("assistance", "救助科"),
            Map.entry("elderly", "养老科"), Map.entry("affairs", "事务科"), Map.entry("placenames", "地名科"),
            Map.entry("orgs", "社会组织局"));
    private static final List<String> UNDER_LEADER_ONE = List.of("assistance", "elderly", "bureauoffice", "office");
    private static final List<String> UNDER_LEADER_TWO = List.of("affairs", "placenames", "orgs");

    /**
     * One account.
     *
     * @param unit the unit he or she belongs to, or null
     * @param posts the roles held
     */
    record Demo(String id, String name, String unit, List<Post> posts) {
    }

    /** A role, for a unit where it is held for one. */
    record Post(Role role, String unit) {
    }

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;

    DemoAccounts(StaffAccounts accounts, PasswordEncoder encoder, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (accounts.nobodyYet()) {
                var hash = encoder.encode(PASSWORD);
                all().forEach(account -> create(account, hash));
            }
        });
    }

    private void create(Demo account, String hash) {
        accounts.create(account.id(), account.name(), account.unit(), null, hash);
        account.posts().forEach(post -> accounts.grant(account.id(), post.role(), post.unit(), SINCE));
    }

    static List<Demo> all() {
        return Stream.of(BUSINESS_UNITS.stream().flatMap(unit -> ofUnit(unit.getKey(), unit.getValue())), leaders(), office(), groups(), administrators())
                .flatMap(accounts -> accounts).toList();
    }

    private static Stream<Demo> ofUnit(String unit, String name) {
        return Stream.of(
                new Demo("staff." + unit, name + "承办人", unit, List.of(new Post(Role.SECTION_STAFF, unit))),
                new Demo("head." + unit, name + "负责人", unit, List.of(new Post(Role.SECTION_HEAD, unit))));
    }

    private static Stream<Demo> leaders() {
        return Stream.of(
                new Demo("leader.assistance", "分管局领导（救助养老）", null, inCharge(UNDER_LEADER_ONE)),
                new Demo("leader.affairs", "分管局领导（社会事务）", null, inCharge(UNDER_LEADER_TWO)),
                new Demo("director", "局长", null, List.of(new Post(Role.BUREAU_HEAD, null),
                        new Post(Role.LEADING_GROUP_HEAD, null), new Post(Role.BUREAU_LEADERSHIP_TEAM, null))));
    }

    private static List<Post> inCharge(List<String> units) {
        return units.stream().map(unit -> new Post(Role.LEADER_IN_CHARGE, unit)).toList();
    }

    private static Stream<Demo> office() {
        return Stream.of(
                new Demo("office", "公开办工作人员", "office",
                        List.of(new Post(Role.OPENNESS_OFFICE, null), new Post(Role.SECTION_STAFF, "office"))),
                new Demo("office.director", "公开办主任", "office", List.of(new Post(Role.OPENNESS_OFFICE, null),
                        new Post(Role.OPENNESS_OFFICE_DIRECTOR, null), new Post(Role.SECTION_HEAD, "office"))),
                new Demo("bureau.office", "局办公室主任", "bureauoffice",
                        List.of(new Post(Role.BUREAU_OFFICE, null), new Post(Role.SECTION_HEAD, "bureauoffice"))));
    }

    private static Stream<Demo> groups() {
        return Stream.of(
                one("info", "信息组发布员", Role.INFO_GROUP),
                one("supervision", "督导组督导员", Role.SUPERVISION_GROUP),
                one("sites", "专网管理员", Role.SPECIAL_SITES_GROUP),
                one("tech", "技术保障员", Role.TECH_GROUP),
                one("hearing.host", "听证主持人", Role.HEARING_HOST));
    }

    private static Stream<Demo> administrators() {
        return Stream.of(
                one("sysadmin", "系统管理员", Role.SYSADMIN),
                one("secadmin", "安全保密管理员", Role.SECADMIN),
                one("auditor", "安全审计员", Role.AUDITOR));
    }

    private static Demo one(String id, String name, Role role) {
        return new Demo(id, name, null, List.of(new Post(role, null)));
    }
}
