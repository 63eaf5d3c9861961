package vn.baucu.committee.pollingarea;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.register.Columns;
import vn.baucu.common.law.Terrain;

/**
 * What committees know of a polling area and others need not.
 *
 * @param externalCode code of the ministry
 * @param hamlets the hamlets and parts of hamlets it serves
 * @param voters how many are expected to vote there
 * @param terrain why it may be small, where that differs from its commune
 * @param earlyVoting decision of the National Election Council on an earlier day
 * @param decision of the commune's People's Committee
 * @param approval from above, where the law wants one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PollingAreaDetail(
        @Nullable String externalCode,

        @Schema(examples = "Nhà văn hóa tổ dân phố số 5") @Nullable
        String address,

        List<String> hamlets,
        @Schema(examples = "1250") @Nullable Integer voters,
        @Nullable Terrain terrain,
        @Nullable DecidingDocument earlyVoting,
        PollingAreaState state,
        @Nullable DecidingDocument decision,
        @Nullable DecidingDocument approval) {

    static final PollingAreaDetail NONE =
            new PollingAreaDetail(null, null, List.of(), null, null, null, PollingAreaState.PROPOSED, null, null);

    static final List<String> COLUMNS = List.of(
            "external_code",
            "address",
            "hamlets",
            "voters",
            "terrain",
            "early_decision_number",
            "early_decision_date",
            "early_decision_issuer");

    private static final int LONGEST = 200;

    static PollingAreaDetail read(Columns columns, PollingAreaDetail before) {
        DecidingDocument early = before.earlyVoting;
        String number = columns.text("early_decision_number", LONGEST, early == null ? null : early.number());
        LocalDate date = columns.date("early_decision_date", early == null ? null : early.date());
        String issuer = columns.text("early_decision_issuer", LONGEST, early == null ? null : early.issuer());
        return new PollingAreaDetail(
                columns.externalCode(before.externalCode),
                columns.text("address", LONGEST, before.address),
                columns.codes("hamlets", before.hamlets),
                columns.number("voters", before.voters),
                columns.word(Terrain.class, "terrain", before.terrain),
                number == null || date == null || issuer == null
                        ? null
                        : named(early, new DecidingDocument(number, date, issuer)),
                before.state,
                before.decision,
                before.approval);
    }

    /** An import has no column for the id in the register: it stays where the document is the same. */
    private static DecidingDocument named(@Nullable DecidingDocument before, DecidingDocument read) {
        return before != null && before.equals(read.registered(before.document())) ? before : read;
    }

    PollingAreaDetail decided(DecidingDocument document) {
        return new PollingAreaDetail(
                externalCode, address, hamlets, voters, terrain, earlyVoting, PollingAreaState.DECIDED, document, null);
    }

    PollingAreaDetail approved(DecidingDocument document) {
        return new PollingAreaDetail(
                externalCode,
                address,
                hamlets,
                voters,
                terrain,
                earlyVoting,
                PollingAreaState.APPROVED,
                decision,
                document);
    }
}
