package org.gongkai.hearing;

import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.casefile.Opinions;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a hearing on its case page: what is to be done now, the arrangement, those who take part, record and report. */
@Order(0)
@Component
class HearingSection implements CaseFileSection {

    /**
     * What the fragment reads.
     *
     * @param full whether the reader handles the case and sees who takes part in full; else names are masked
     * @param step what the reader may do on a page of the desk right now, or null
     * @param opinions newest first
     */
    public record Model(HearingFiles.HearingFile file, boolean full, HearingStep step, boolean mayReplace, boolean mayRegister,
            List<CaseOpinion> opinions) {
    }

    private static final List<HearingStep> WITH_PAGE = List.of(HearingStep.PREPARE, HearingStep.SELECT, HearingStep.SERVE, HearingStep.HOLD,
            HearingStep.SIGN_RECORD, HearingStep.WRITE_REPORT);

    private final Hearings hearings;
    private final HearingFiles files;
    private final HearingReaders readers;
    private final Recusing recusing;
    private final Opinions opinions;

    HearingSection(Hearings hearings, HearingFiles files, HearingReaders readers, Recusing recusing, Opinions opinions) {
        this.hearings = hearings;
        this.files = files;
        this.readers = readers;
        this.recusing = recusing;
        this.opinions = opinions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Content> of(String caseNumber, Person reader) {
        return hearings.findById(caseNumber).map(hearing -> new Content("听证", "hearing/case-section :: hearing", model(hearing, reader)));
    }

    private Model model(Hearing hearing, Person reader) {
        var step = WITH_PAGE.stream().filter(one -> files.waitsFor(hearing, one, reader)).findFirst().orElse(null);
        var all = opinions.of(hearing.getCaseNumber());
        return new Model(files.file(hearing), readers.handles(hearing, reader), step, recusing.mayReplace(hearing, reader),
                hearing.getState() == HearingState.OPEN_FOR_APPLICATIONS && readers.organizes(hearing, reader),
                all.stream().sorted((one, other) -> other.getGivenAt().compareTo(one.getGivenAt())).toList());
    }
}
