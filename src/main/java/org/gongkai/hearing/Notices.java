package org.gongkai.hearing;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What of a hearing is before the public, and what is on its way there through the three levels: one at a time. */
@Embeddable
public class Notices {

    @Enumerated(EnumType.STRING)
    private AnnouncementPurpose pendingPurpose;
    private String pendingItem;
    private LocalDate announcedOn;
    private String announcementIndex;
    private LocalDate listOn;
    private String listIndex;
    private String reportIndex;
    private String cancelledIndex;

    protected Notices() {
    }

    void awaits(AnnouncementPurpose purpose, String item) {
        pendingPurpose = purpose;
        pendingItem = item;
    }

    /** @return what is in review under this number, null when the hearing does not wait for it */
    AnnouncementPurpose settle(String item) {
        if (!item.equals(pendingItem)) {
            return null;
        }
        var settled = pendingPurpose;
        pendingPurpose = null;
        pendingItem = null;
        return settled;
    }

    /** The announcement is out, or that of a change: the public knows of the hearing since the first. */
    void announced(LocalDate day, String indexNumber) {
        announcedOn = announcedOn == null ? day : announcedOn;
        announcementIndex = indexNumber;
    }

    void listed(LocalDate day, String indexNumber) {
        listOn = day;
        listIndex = indexNumber;
    }

    void reported(String indexNumber) {
        reportIndex = indexNumber;
    }

    void cancelled(String indexNumber) {
        cancelledIndex = indexNumber;
    }

    /** @return whether the public knows of the hearing */
    public boolean isAnnounced() {
        return announcedOn != null;
    }

    /** @return whether the list of those who take part is out */
    public boolean isListed() {
        return listOn != null;
    }

    /** @return the case number of what is in review, null when nothing is */
    public String getPendingItem() {
        return pendingItem;
    }

    /** @return the day the public first read of the hearing, null before */
    public LocalDate getAnnouncedOn() {
        return announcedOn;
    }

    /** @return the item's number in the catalogue, like those that follow; null before it is out */
    public String getAnnouncementIndex() {
        return announcementIndex;
    }

    /** @return the day the list of those who take part came out, null before */
    public LocalDate getListOn() {
        return listOn;
    }

    public String getListIndex() {
        return listIndex;
    }

    public String getReportIndex() {
        return reportIndex;
    }

    public String getCancelledIndex() {
        return cancelledIndex;
    }
}
