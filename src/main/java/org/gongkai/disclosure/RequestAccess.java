package org.gongkai.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casefile.CaseAccess;
import org.gongkai.casefile.CaseKind;
import org.gongkai.casefile.CaseSummary;
import org.gongkai.casefile.Opinions;
import org.gongkai.organization.Groups;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.organization.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a request: the office, those who sign and those who archive; the unit that handles it and its leader, once it has it. */
@Component
@Transactional(readOnly = true)
class RequestAccess implements CaseAccess {
    private static final Role[] ALL_REQUESTS = {Role.OPENNESS_OFFICE, Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY,
            Role.SUPERVISION_GROUP, Role.LEADING_GROUP_HEAD, Role.BUREAU_HEAD};
    private final InformationRequests requests;
    private final ReplyStore replies;
    private final Opinions opinions;
    private final Organization organization;

    RequestAccess(InformationRequests requests, ReplyStore replies, Opinions opinions, Organization organization) {
        this.requests = requests;
        this.replies = replies;
        this.opinions = opinions;
        this.organization = organization;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DISCLOSURE_REQUEST;
    }

    @Override
    public Optional<CaseSummary> find(String caseNumber) {
        return requests.findById(caseNumber).map(this::summary);
    }

    @Override
    public boolean maySee(Person person, String caseNumber) {
        return requests.findById(caseNumber).filter(request -> maySee(person, request)).isPresent();
    }

    @Override
    public boolean handles(Person person, String caseNumber) {
        return requests.findById(caseNumber).filter(request -> handles(person, request)).isPresent();
    }

    /** @return whether the person works on it: the office, the unit, and those who sign while they are asked to */
    static boolean handles(Person person, InformationRequest request) {
        return !person.keepsOut() && (person.has(Role.OPENNESS_OFFICE) || request.getUnitCode() != null && (person.worksIn(request.getUnitCode()) || signs(person, request)));
    }

    private static boolean signs(Person person, InformationRequest request) {
        return request.getState() == RequestState.IN_REVIEW && Stream.of(RequestStep.LEADER_REVIEW, RequestStep.SIGN)
                .flatMap(step -> step.actors(request.getUnitCode()).stream()).anyMatch(person::isIn);
    }

    @Override
    public List<String> levels(String caseNumber) {
        return requests.findById(caseNumber).map(InformationRequest::getUnitCode).map(unit -> ReplyReview.LEVELS.stream()
                .flatMap(level -> level.actors(unit).stream()).toList()).orElse(List.of());
    }

    @Override
    public Set<String> writersAndSigners(String caseNumber) {
        return Stream.of(replies.drafters(caseNumber), opinions.writersAt(caseNumber, RequestStep.DRAFT), opinions.personsAt(caseNumber, ReplyReview.LEVELS))
                .flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public List<CaseSummary> visible(Person person, Collection<String> caseNumbers) {
        return requests.findByCaseNumberIn(caseNumbers).stream().filter(request -> maySee(person, request)).map(this::summary).toList();
    }

    static boolean seesAll(Person person) {
        return person.hasAny(ALL_REQUESTS);
    }

    static boolean seesUnit(Person person, String unit) {
        return person.worksIn(unit) || person.isIn(Groups.leaderOf(unit));
    }

    private static boolean maySee(Person person, InformationRequest request) {
        return seesAll(person) || request.getUnitCode() != null && seesUnit(person, request.getUnitCode());
    }

    private CaseSummary summary(InformationRequest request) {
        var unit = request.getUnitCode() == null ? RequestIntake.OFFICE_UNIT : request.getUnitCode();
        return new CaseSummary(request.getCaseNumber(), "disclosure-request", request.title(), request.getState().name(), request.getState().title(),
                unit, organization.unit(unit).map(Unit::name).orElse(unit));
    }
}
