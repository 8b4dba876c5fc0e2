package org.gongkai.modeling.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

import org.gongkai.engine.ProcedureDrafts;
import org.gongkai.engine.ProcedureVersions;
import org.gongkai.engine.RefusedDeploymentException;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Takes procedures in as drafts; what goes live was approved by somebody else than its author. {@link DraftNews} tells each step. */
@Service
@Transactional
public class DraftDesk implements ProcedureDrafts {

    private static final int LATEST = 20;

    private final StoredDrafts drafts;
    private final ProcedureVersions versions;
    private final Organization organization;
    private final DraftNews news;
    private final OfficeClock clock;

    DraftDesk(StoredDrafts drafts, ProcedureVersions versions, Organization organization, DraftNews news, OfficeClock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.organization = organization;
        this.news = news;
        this.clock = clock;
    }

    /** The author's earlier draft of the same procedure is done with: the new one takes its place. */
    @Override
    public String keep(String key, String name, Map<String, byte[]> files, String author) {
        var inForce = versions.inForce(key);
        if (inForce.filter(version -> isSame(versions.files(version), files)).isPresent()) {
            throw new RefusedDeploymentException("“%s”与现行版本完全相同，没有需要批准的修改。".formatted(inForce.get().name()));
        }
        drafts.open().stream().filter(draft -> draft.getProcedureKey().equals(key) && draft.getSubmittedBy().equals(author))
                .forEach(draft -> draft.decide(DraftState.REPLACED, author, clock.instant()));
        var draft = drafts.save(new ProcedureDraft(UUID.randomUUID().toString(), key, name, inForce.map(ProcedureVersions.Version::number).orElse(0), files, author, clock.instant()));
        news.submitted(draft, titleOf(key), organization.person(author));
        return draft.getId();
    }

    /**
     * Puts a draft in force. Running cases stay on the version they began with.
     *
     * @param by not its author
     * @throws NotAllowedException when it is the author
     * @throws InvalidInputException when it is decided already, or breaks a rule
     */
    public void release(String id, Person by) {
        var draft = open(id);
        if (draft.getSubmittedBy().equals(by.id())) {
            throw new NotAllowedException("提交和批准必须由两个人完成，请政务公开办的负责人核对后批准。");
        }
        try {
            var version = versions.release(draft.getProcedureKey(), draft.files());
            draft.release(by.id(), version.number(), clock.instant());
            news.released(draft, version, by);
        } catch (RefusedDeploymentException refused) {
            throw new InvalidInputException("draft", refused.getMessage());
        }
    }

    /** Takes a draft back, or sends it back to its author: nothing changes. */
    public void withdraw(String id, Person by) {
        var draft = open(id);
        draft.decide(DraftState.WITHDRAWN, by.id(), clock.instant());
        news.withdrawn(draft, titleOf(draft.getProcedureKey()), by);
    }

    /**
     * Puts the version before the one in force back in force, as a new version: it was approved once, so one person will do.
     *
     * @param number the version in force that whoever asks has seen
     * @throws InvalidInputException when another has come into force meanwhile, there is none before it, or it breaks a rule of today
     */
    public void goBack(String key, int number, Person by) {
        var before = versions.before(key).filter(found -> versions.inForce(key).orElseThrow().number() == number)
                .orElseThrow(() -> new InvalidInputException("back-" + key, "现行版本刚刚改变，或者没有上一个版本。请刷新页面后再看。"));
        try {
            news.wentBack(before, versions.release(key, versions.files(before)), by);
        } catch (RefusedDeploymentException refused) {
            throw new InvalidInputException("back-" + key, refused.getMessage());
        }
    }

    /** @return those that wait, the latest first */
    @Transactional(readOnly = true)
    public List<ProcedureDraft> open() {
        return drafts.open();
    }

    /** @return the twenty decided last, the latest first */
    @Transactional(readOnly = true)
    public List<ProcedureDraft> decided() {
        return drafts.decided(Limit.of(LATEST));
    }

    /** @throws ResponseStatusException 404 when there is none of this id */
    @Transactional(readOnly = true)
    public ProcedureDraft existing(String id) {
        return drafts.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份流程草稿。"));
    }

    /** @return its files by resource name */
    @Transactional(readOnly = true)
    public SortedMap<String, byte[]> filesOf(String id) {
        return existing(id).files();
    }

    /** @return what people call a procedure */
    @Transactional(readOnly = true)
    public String titleOf(String key) {
        return versions.inForce(key).map(ProcedureVersions.Version::name).orElse(key);
    }

    private ProcedureDraft open(String id) {
        return drafts.lock(existing(id).getId()).filter(ProcedureDraft::isOpen).orElseThrow(() -> new InvalidInputException("draft", "这份草稿已经批准、撤回或者由新稿代替，请刷新页面。"));
    }

    private static boolean isSame(Map<String, byte[]> deployed, Map<String, byte[]> files) {
        return deployed.keySet().equals(files.keySet()) && files.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), deployed.get(file.getKey())));
    }
}
