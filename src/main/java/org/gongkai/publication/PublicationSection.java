package org.gongkai.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an item on its case page: the way it goes, the text, the opinions, the versions with their differences. */
@Order(0)
@Component
class PublicationSection implements CaseFileSection {

    /**
     * One version.
     *
     * @param change what changed since the version before, null for the first
     */
    public record VersionRow(ItemVersion version, String writer, Difference change) {
    }

    /**
     * What the fragment reads.
     *
     * @param firstResponsible who headed the unit when the item went out, or heads it today
     * @param opinions newest first
     * @param versions newest first
     * @param edit the step in which the reader may change the words right now, or null
     */
    public record Model(PublicationFile file, String firstResponsible, List<ReviewProgress.Stage> stages, List<Review> opinions,
            List<VersionRow> versions, ReviewStep edit) {
    }

    private final PublicationFiles files;
    private final ReviewProgress progress;
    private final OpenTasks tasks;
    private final Organization organization;
    private final OfficeClock clock;

    PublicationSection(PublicationFiles files, ReviewProgress progress, OpenTasks tasks, Organization organization,
            OfficeClock clock) {
        this.files = files;
        this.progress = progress;
        this.tasks = tasks;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Content> of(String caseNumber, Person reader) {
        return files.find(caseNumber).map(file -> new Content("信息发布", "publication/case-section :: item",
                new Model(file, organization.heads().nameOn(file.item().getUnitCode(), file.item().responsibleOn(clock.today())), progress.of(file, openSteps(caseNumber)), newestFirst(file.reviews()), versions(file),
                        files.editWaitingFor(caseNumber, reader).orElse(null))));
    }

    private Set<ReviewStep> openSteps(String caseNumber) {
        Set<ReviewStep> open = EnumSet.noneOf(ReviewStep.class);
        tasks.ofCase(caseNumber).forEach(task -> TaskStep.find(ReviewStep.values(), task.key()).ifPresent(open::add));
        return open;
    }

    private List<VersionRow> versions(PublicationFile file) {
        List<VersionRow> rows = new ArrayList<>();
        ItemVersion before = null;
        for (var version : file.versions()) {
            rows.add(new VersionRow(version, organization.nameOf(version.getWrittenBy()),
                    before == null ? null : Difference.between(before, version)));
            before = version;
        }
        return newestFirst(rows);
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
