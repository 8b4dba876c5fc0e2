package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Opinions;
import org.gongkai.citizen.Masks;
import org.gongkai.deadline.DeadlineView;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.letter.Letters;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests for members of staff: the file for those who handle it, masked lines for lists. */
@Service
@Transactional(readOnly = true)
public class Requests {
    private static final int PAGE_SIZE = 20;
    /** Far more than there can be; a larger number would overflow on its way to the database. */
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<RequestState> OPEN = Arrays.stream(RequestState.values()).filter(state -> !state.closed())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestState.class)));

    /**
     * One line of a list.
     *
     * @param applicant the name, masked
     * @param unitName null before it was assigned
     * @param deadline the clock of the reply
     */
    public record Row(String caseNumber, String applicant, ApplicantKind applicantKind, Medium medium, RequestState state, String unitName,
            LocalDate arrivedOn, LocalDate receivedOn, DeadlineView deadline) {
    }

    private final InformationRequests requests;
    private final ThirdParties parties;
    private final ExtensionRows extensions;
    private final ReplyStore store;
    private final Cases cases;
    private final Opinions opinions;
    private final Attachments attachments;
    private final Letters letters;
    private final DeadlineViews deadlines;
    private final Organization organization;

    Requests(InformationRequests requests, ThirdParties parties, ExtensionRows extensions, ReplyStore store, Cases cases, Opinions opinions,
            Attachments attachments, Letters letters, DeadlineViews deadlines, Organization organization) {
        this.requests = requests;
        this.parties = parties;
        this.extensions = extensions;
        this.store = store;
        this.cases = cases;
        this.opinions = opinions;
        this.attachments = attachments;
        this.letters = letters;
        this.deadlines = deadlines;
        this.organization = organization;
    }

    /** @throws CaseNotFoundException also when the request exists but is not for this person */
    public RequestFile visible(String caseNumber, Person reader) {
        cases.visible(reader, caseNumber);
        return find(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    /** @return the file, empty when the number is no request's; whoever calls this has asked who reads */
    public Optional<RequestFile> find(String caseNumber) {
        return requests.findById(caseNumber).map(request -> {
            var reply = store.newest(caseNumber);
            return new RequestFile(request, unitNames().get(request.getUnitCode()), parties.findByCaseNumberOrderByNumber(caseNumber),
                    extensions.findByCaseNumberOrderById(caseNumber), reply.map(ReplyStore.Kept::draft).orElse(null),
                    reply.map(kept -> kept.reply().getContentHash()).orElse(null), opinions.of(caseNumber), attachments.of(caseNumber),
                    letters.of(caseNumber));
        });
    }

    /**
     * The requests a person may see, newest first.
     *
     * @param everything whether closed ones are listed too
     * @param page from 1
     */
    public Page<Row> list(Person person, boolean everything, int page) {
        var states = everything ? EnumSet.allOf(RequestState.class) : OPEN;
        var request = PageRequest.of(Math.max(1, Math.min(page, LAST_PAGE)) - 1, PAGE_SIZE);
        if (RequestAccess.seesAll(person)) {
            return rows(requests.inStates(states, request));
        }
        var units = organization.units().stream().map(Unit::code).filter(code -> RequestAccess.seesUnit(person, code)).toList();
        return rows(requests.ofUnits(units, states, request));
    }

    private Page<Row> rows(Page<InformationRequest> found) {
        var clocks = deadlines.newest(found.stream().map(InformationRequest::getCaseNumber).toList());
        var units = unitNames();
        return found.map(request -> new Row(request.getCaseNumber(), Masks.name(request.getApplicant().getName()), request.getApplicant().getKind(),
                request.getMedium(), request.getState(), units.get(request.getUnitCode()), request.getArrivedOn(), request.getReceivedOn(),
                clocks.get(request.getCaseNumber())));
    }

    private Map<String, String> unitNames() {
        return organization.units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }

}
