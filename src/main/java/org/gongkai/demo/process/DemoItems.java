package org.gongkai.demo.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongkai.publication.Audience;
import org.gongkai.publication.Category;
import org.gongkai.publication.Channel;
import org.gongkai.publication.Draft;
import org.gongkai.publication.Reprint;
import org.gongkai.publication.ReprintClass;
import org.gongkai.publication.Source;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo office writes: ordinary notices of a civil-affairs bureau, without any real person or place. */
@Component
@Profile("demo")
class DemoItems {

    /**
     * One item.
     *
     * @param publishedDaysAgo working days since it was published; 0 for one that is still on its way
     */
    record Item(String unit, Category category, String title, String body, int publishedDaysAgo, boolean offline,
            boolean archived, boolean major, boolean sensitive, Reprint reprint) {

        static Item of(String unit, Category category, String title, String body) {
            return new Item(unit, category, title, body, 0, false, false, false, false, null);
        }

        Item published(int daysAgo, boolean offline, boolean archived) {
            return new Item(unit, category, title, body, daysAgo, offline, archived, major, sensitive, reprint);
        }

        Item asMajor() {
            return new Item(unit, category, title, body, publishedDaysAgo, offline, archived, true, sensitive, reprint);
        }

        Item asSensitive() {
            return new Item(unit, category, title, body, publishedDaysAgo, offline, archived, major, true, reprint);
        }

        Item asReprint(Reprint from) {
            return new Item(unit, category, title, body, publishedDaysAgo, offline, archived, major, sensitive, from);
        }

        String leader() {
            return Set.of("assistance", "elderly").contains(unit) ? "leader.assistance" : "leader.affairs";
        }

        Draft draft(LocalDate generatedOn) {
            Set<Channel> channels = category.internal() ? Set.of() : offline ? Set.of(Channel.WEBSITE, Channel.BOARD) : Set.of(Channel.WEBSITE);
            return new Draft(title, body, category, unit, generatedOn, null, null, category.internal() ? Audience.BUREAU : null, channels,
                    reprint == null ? Source.OWN : Source.REPRINT, reprint, null, major,
                    major ? "涉及全市养老服务布局，群众关注度高。" : null, major ? Set.of("affairs", "assistance") : null, sensitive, true);
        }
    }

    List<Item> published() {
        return List.of(
                Item.of("affairs", Category.E06, "婚姻登记办事指南（修订）", DemoTexts.MARRIAGE).published(30, true, true),
                Item.of("orgs", Category.E04, "社会团体成立登记许可事项说明", DemoTexts.SOCIETIES).published(24, false, true),
                Item.of("elderly", Category.E11, "养老机构备案名录", DemoTexts.HOMES).published(18, false, true),
                Item.of("assistance", Category.E08, "第三季度临时救助资金使用情况", DemoTexts.RELIEF_FUND).published(14, true, true),
                Item.of("placenames", Category.E11, "新建道路名称命名公告", DemoTexts.ROADS).published(11, false, true),
                Item.of("assistance", Category.E07, "转载：关于加强低收入人口动态监测的通知", DemoTexts.REPRINT).asReprint(new Reprint(
                        ReprintClass.OTHER, "上级民政部门门户网站", "https://www.example.gov.cn/notice/1024", LocalDate.of(2026, 9, 28), "制发机关官方网站"))
                        .published(8, false, false),
                Item.of("affairs", Category.E10, "殡葬服务收费项目和标准", DemoTexts.FEES).published(5, true, false),
                Item.of("orgs", Category.I04, "关于职工体检安排的通知", DemoTexts.CHECKUP).published(4, false, false),
                Item.of("assistance", Category.E07, "关于调整城乡居民最低生活保障标准的通知", DemoTexts.ALLOWANCE).published(2, false, false));
    }

    List<Item> overdue() {
        return List.of(Item.of("placenames", Category.E11, "地名标志设置情况公示", DemoTexts.ROADS));
    }

    List<Item> yellow() {
        return List.of(Item.of("elderly", Category.E06, "老年人助餐服务点一览", DemoTexts.MEALS));
    }

    Item major() {
        return Item.of("elderly", Category.E02, "养老服务设施专项规划（报批稿）", DemoTexts.PLAN).asMajor();
    }

    Item sensitive() {
        return Item.of("assistance", Category.E11, "关于网传救助资金问题的情况说明", DemoTexts.STATEMENT).asSensitive();
    }

    Item returned() {
        return Item.of("affairs", Category.E01, "内设机构职责和联系方式", DemoTexts.CONTACTS);
    }

    Item rejected() {
        return Item.of("orgs", Category.E04, "社会组织年检通知（重复稿）", DemoTexts.SOCIETIES);
    }

    List<Item> fresh() {
        return List.of(Item.of("assistance", Category.E06, "冬季流浪乞讨人员救助工作安排", DemoTexts.WINTER),
                Item.of("orgs", Category.E09, "社会组织评估服务采购结果公告", DemoTexts.PURCHASE));
    }

    List<Item> toSign() {
        return List.of(Item.of("elderly", Category.E07, "居家养老服务补贴申领办法", DemoTexts.MEALS));
    }

    List<Item> toReview() {
        return List.of(Item.of("assistance", Category.E06, "临时救助申请指南", DemoTexts.WINTER));
    }

    /** Its first responsible person keeps out of it. */
    Item recused() {
        return Item.of("placenames", Category.E01, "区划地名科职责和办事程序", DemoTexts.CONTACTS);
    }
}
