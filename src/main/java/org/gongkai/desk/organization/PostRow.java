package org.gongkai.desk.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.gongkai.organization.Post;
import org.gongkai.organization.Staffing;

/**
 * A post as a table shows it.
 *
 * @param title the office
 * @param when 在任, 将任 or 已结束
 */
public record PostRow(Post post, String personName, String title, String when) {

    /** @return those still to come first, then the present ones, then the past, each the newest first */
    static List<PostRow> of(Staffing staffing, Predicate<Post> wanted, LocalDate today) {
        return staffing.posts().stream().filter(wanted).sorted(Comparator.comparing(Post::from).reversed())
                .map(post -> new PostRow(post, staffing.nameOf(post.personId()), staffing.titleOf(post.role(), post.unitCode()), when(post, today)))
                .sorted(Comparator.comparing(PostRow::isOver)).toList();
    }

    private static String when(Post post, LocalDate today) {
        if (post.endedBefore(today)) {
            return "已结束";
        }
        return post.from().isAfter(today) ? "将任" : "在任";
    }

    public boolean isOver() {
        return "已结束".equals(when);
    }

    public boolean isToCome() {
        return "将任".equals(when);
    }
}
