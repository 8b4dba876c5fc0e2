package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.stereotype.Component;

/** How far an item has come on its way, stage by stage: who has signed, whose turn it is, who is still to come. */
@Component
class ReviewProgress {

    /** How a stage stands. */
    enum StageState { DONE, CURRENT, AGAIN, AHEAD }

    /**
     * One stage.
     *
     * @param who who did it, or whose it is
     * @param review the opinion that binds, or null
     */
    public record Stage(String title, StageState state, String who, Review review) {
    }

    private final Organization organization;

    ReviewProgress(Organization organization) {
        this.organization = organization;
    }

    /** @param open the steps whose tasks are open now */
    List<Stage> of(PublicationFile file, Set<ReviewStep> open) {
        var names = organization.groupNames();
        var people = organization.people();
        List<Stage> stages = new ArrayList<>();
        for (var step : way(file.item(), open)) {
            var groups = step == ReviewStep.JOINT_REVIEW ? Set.<String>of() : step.actors(file.item(), null);
            stages.add(stage(step, file, open, who(groups, names, people)));
        }
        if (file.item().isProactive()) {
            stages.add(publication(file.item(), open));
            if (file.item().hasOfflineChannels()) {
                stages.add(stage(ReviewStep.PUBLISH_OFFLINE, file, open, names.get(ReviewStep.publisherGroup(file.item()))));
            }
            stages.add(stage(ReviewStep.ARCHIVE, file, open, names.get(Role.SUPERVISION_GROUP.id())));
        }
        return stages;
    }

    private static List<ReviewStep> way(PublicationItem item, Set<ReviewStep> open) {
        List<ReviewStep> way = new ArrayList<>();
        add(way, ReviewStep.REVISE, open.contains(ReviewStep.REVISE));
        add(way, ReviewStep.PROOFREAD, true);
        add(way, ReviewStep.SECTION, true);
        add(way, ReviewStep.DETERMINE_SECRECY, open.contains(ReviewStep.DETERMINE_SECRECY));
        add(way, ReviewStep.JOINT_REVIEW, open.contains(ReviewStep.JOINT_REVIEW));
        add(way, ReviewStep.JOINT_CONCLUSION, item.isMajor());
        add(way, ReviewStep.LEADER, true);
        add(way, ReviewStep.HEAD, true);
        add(way, ReviewStep.SUPERIOR, item.isSensitive() && item.isProactive());
        return way;
    }

    private static void add(List<ReviewStep> way, ReviewStep step, boolean condition) {
        if (condition) {
            way.add(step);
        }
    }

    private static Stage stage(ReviewStep step, PublicationFile file, Set<ReviewStep> open, String who) {
        var binding = open.contains(step) ? Optional.<Review>empty() : file.signatures().of(step);
        if (binding.isPresent()) {
            return new Stage(step.title(), StageState.DONE, binding.get().getReviewerName(), binding.get());
        }
        if (open.contains(step)) {
            return new Stage(step.title(), StageState.CURRENT, who, null);
        }
        var before = file.reviews().stream().anyMatch(review -> review.approves(step));
        return new Stage(step.title(), before ? StageState.AGAIN : StageState.AHEAD, who, null);
    }

    /** Under way once it is signed and nobody has to be asked any more. */
    private static Stage publication(PublicationItem item, Set<ReviewStep> open) {
        var underWay = item.getState() == ItemState.SIGNED && !open.contains(ReviewStep.SUPERIOR);
        var state = item.getState().published() ? StageState.DONE : underWay ? StageState.CURRENT : StageState.AHEAD;
        return new Stage("公开", state, "系统", null);
    }

    private static String who(Set<String> groups, Map<String, String> names, List<Person> people) {
        return groups.stream().sorted().map(group -> {
            var members = people.stream().filter(person -> person.isIn(group)).map(Person::name).distinct().collect(Collectors.joining("、"));
            return members.isEmpty() ? names.getOrDefault(group, group) : members;
        }).collect(Collectors.joining("、"));
    }
}
