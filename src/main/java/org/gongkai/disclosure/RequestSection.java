package org.gongkai.disclosure;

import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.citizen.Masks;
import org.gongkai.letter.LetterMask;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a request on its case page: who asks for what, what has been done about it, and the reply as it stands. */
@Order(20)
@Component
class RequestSection implements CaseFileSection {

    /** What identifies the applicant: in full for those who handle the request, masked for those who oversee it. */
    public record ApplicantView(String name, String idNumber, String phone, String email, String address) {

        static ApplicantView of(Applicant who, boolean full) {
            return full ? new ApplicantView(who.getName(), who.getIdNumber(), who.getPhone(), who.getEmail(), who.getAddress())
                    : new ApplicantView(Masks.name(who.getName()), Masks.idNumber(who.getIdNumber()), Masks.phone(who.getPhone()),
                            Masks.email(who.getEmail()), Masks.address(who.getAddress()));
        }
    }

    /**
     * What the fragment reads.
     *
     * @param correction until when the applicant may correct, null when nothing was asked for
     * @param preview the reply as a letter, null before there is one or after it was issued
     * @param opinions newest first
     */
    public record Model(RequestFile file, ApplicantView applicant, boolean handles, String enteredBy, boolean mayDraft, boolean mayExtend,
            boolean mayWithdraw, CorrectionPeriod.Until correction, String preview, List<CaseOpinion> opinions, List<Attachment> attachments) {
    }

    private final Requests requests;
    private final ReplyDrafting drafting;
    private final Extensions extensions;
    private final CorrectionPeriod corrections;
    private final Organization organization;

    RequestSection(Requests requests, ReplyDrafting drafting, Extensions extensions, CorrectionPeriod corrections, Organization organization) {
        this.requests = requests;
        this.drafting = drafting;
        this.extensions = extensions;
        this.corrections = corrections;
        this.organization = organization;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        return requests.find(caseNumber).map(file -> new Content("信息公开申请", "disclosure/case-section :: request", model(file, reader)));
    }

    private Model model(RequestFile file, Person reader) {
        var request = file.request();
        var handles = RequestAccess.handles(reader, request);
        var open = !request.getState().closed();
        var newestFirst = file.opinions().stream().sorted((one, other) -> other.getGivenAt().compareTo(one.getGivenAt())).toList();
        return new Model(file, ApplicantView.of(request.getApplicant(), handles), handles, organization.nameOf(request.getEnteredBy()),
                drafting.mayDraft(request.getCaseNumber(), reader), extensions.isOpenTo(request, reader),
                open && reader.has(Role.OPENNESS_OFFICE), corrections.of(request), preview(request, reader, handles), newestFirst, file.attachments());
    }

    private String preview(InformationRequest request, Person reader, boolean full) {
        var who = request.getApplicant();
        return !request.getState().beingHandled() ? null : drafting.preview(request.getCaseNumber(), reader)
                .map(html -> full ? html : LetterMask.of(html, who.getName(), who.getAddress(), who.getEmail())).orElse(null);
    }
}
