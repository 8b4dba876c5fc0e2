package org.gongkai.desk;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.casefile.DeskPlaces;
import org.gongkai.casefile.DeskPlaces.Way;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.security.RouteTable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Where a person may go from here. What is not allowed is not shown; the route table refuses it all the same. */
@Component
class DeskMenu {

    /** Pages that are not about the cases of one domain; the route table says whose they are. */
    private static final List<Way> OWN = List.of(
            new Way("/desk/register", "发布登记簿", "已公开信息的登记、三级签字和校验"),
            new Way("/desk/organization", "机构与人员", "科室（单位）、人员、职务和账号"),
            new Way("/desk/calendar", "工作日历", "哪天放假、哪天调休上班，依据哪份通知"),
            new Way("/desk/sweep", "系统核查", "案卷、期限提醒、登记簿和任职是否一致"),
            new Way("/desk/guard-rails", "流程护栏", "流程图不能省略哪些法定步骤，现行流程图是否都符合"),
            new Way("/desk/procedures", "流程版本", "谁改了流程图，哪些修改等待批准，恢复上一个版本"),
            new Way("/desk/settings", "设置", "办公时间、提醒、消息和限额，谁改了什么"),
            new Way("/desk/training", "演练时钟", "把时间往前拨，看期限、提醒和消息怎样到来（仅演示系统）"),
            new Way("/desk/audit", "审计日志", "谁查看了个人信息、导出了什么、改了谁的权限"),
            new Way("/desk/internal", "内部公开栏", "面向本局干部职工公开的内容"));
    private static final Role[] SUPERVISION = {Role.OPENNESS_OFFICE, Role.SUPERVISION_GROUP, Role.LEADING_GROUP_HEAD};

    private final List<DeskPlaces> domains;
    private final RouteTable routes;

    DeskMenu(List<DeskPlaces> domains, RouteTable routes) {
        this.domains = domains;
        this.routes = routes;
    }

    /** @return the pages of the desk for this person, in the order of the navigation */
    List<Way> pages(Person person) {
        List<Way> ways = new ArrayList<>(List.of(new Way("/desk", "首页", "待办任务和未读消息")));
        if (handlesCases(person)) {
            ways.add(new Way("/desk/board", "期限看板", "三色督办：哪些快到期、哪些已超期"));
            domains.forEach(domain -> ways.addAll(domain.pages(person)));
        }
        OWN.stream().filter(way -> mayOpen(person, way.address())).forEach(ways::add);
        return ways;
    }

    /** @return what to do from the first page, the most frequent first */
    List<Way> actions(Person person) {
        List<Way> ways = new ArrayList<>();
        domains.forEach(domain -> ways.addAll(domain.actions(person)));
        ways.add(new Way("/camunda/app/tasklist/default/", "任务办理", "打开任务列表，校对、审核、签发"));
        if (handlesCases(person)) {
            ways.add(new Way("/desk/participated", "我参与过的", "您起草、审核、办理过的案件，包括已办结的"));
        }
        pages(person).stream().skip(1).forEach(ways::add);
        if (person.hasAny(SUPERVISION)) {
            ways.add(new Way("/camunda/app/cockpit/default/", "监督视图", "查看流程运行情况（监督人员）"));
        }
        return ways;
    }

    /** @return whether this page of the desk is open to this person */
    boolean mayOpen(Person person, String address) {
        return routes.permits(person, HttpMethod.GET, address);
    }

    /** Administrators keep the system running and see no case content (design, section 4). */
    static boolean handlesCases(Person person) {
        return !person.hasAny(Role.ADMINISTRATORS);
    }
}
