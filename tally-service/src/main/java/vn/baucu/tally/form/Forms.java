package vn.baucu.tally.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.form.FormContent.Standing;
import vn.baucu.tally.form.FormView.Place;
import vn.baucu.tally.typesetting.QrCode;

/** Fills official forms. What a reader may not see elsewhere stands on none of them. */
@ApplicationScoped
class Forms {

    private final Elections elections;
    private final FormLibrary library;
    private final FormConfig config;
    private final Instance<FormSource> sources;

    Forms(Elections elections, FormLibrary library, FormConfig config, @Any Instance<FormSource> sources) {
        this.elections = elections;
        this.library = library;
        this.config = config;
        this.sources = sources;
    }

    /** The forms of an election, in the order of the index. */
    List<FormLine> of(String election) {
        FormSet set = library.of(elections.require(election));
        return set.forms().stream().map(form -> FormLine.of(set, form)).toList();
    }

    FormOrder order(
            String electionCode,
            String id,
            Place kind,
            String place,
            @Nullable BallotType ballotType,
            Round round,
            @Nullable Integer version,
            Officer officer) {
        FormOrder order = order(electionCode, id, place, officer);
        Form form = order.form();
        if (form.view().place() != kind
                || (ballotType != null && !form.ballots().contains(ballotType))) {
            throw ProblemException.notFound(new Sentence("mẫu {0} của {1}", "form {0} of {1}").with(id, place));
        }
        return new FormOrder(order.election(), order.set(), form, place, ballotType, round, version, officer);
    }

    /** All forms of a kind within an area. */
    FormOrder order(String electionCode, String id, String area, Officer officer) {
        Election election = elections.require(electionCode);
        Form form = library.require(election, id);
        return new FormOrder(election, library.of(election), form, area, null, Round.FIRST, null, officer);
    }

    List<Copy> within(FormOrder order) {
        return source(order).within(order);
    }

    FilledForm fill(FormOrder order) {
        FormContent content = source(order).content(order);
        Map<String, Object> model = new HashMap<>(content.model());
        model.put("form", FormSource.tree(order.form()));
        model.put("set", FormSource.tree(order.set()));
        model.put("election", FormSource.tree(order.election()));
        model.put("round", Map.of("name", order.round().name()));
        model.put("seal", seal(order, content));
        String version = content.version() == null ? "" : "-v" + content.version();
        String name = new Copy(order.place(), order.ballotType(), order.round()).fileName(order.form()) + version;
        return new FilledForm(library.fill(order.form(), model), name, content.latest());
    }

    private Map<String, Object> seal(FormOrder order, FormContent content) {
        Map<String, Object> seal = new HashMap<>();
        String link = link(order, content);
        seal.put("version", content.version());
        seal.put("latest", content.latest());
        seal.put("hash", content.hash());
        seal.put("link", link);
        seal.put("qr", QrCode.of(link + "#sha256=" + content.hash()));
        Standing standing = content.standing();
        boolean rehearsal = order.election().phase() == Phase.REHEARSAL;
        if (rehearsal || standing != null) {
            String mark = standing == null ? "DIỄN TẬP" : standing.mark();
            String note = standing == null ? "" : standing.note();
            seal.put("mark", rehearsal && standing != null ? "DIỄN TẬP - " + mark : mark);
            seal.put("note", (rehearsal ? "Số liệu diễn tập, không phải kết quả bầu cử. " : "") + note);
        }
        return seal;
    }

    /** Where this very version is found again. */
    private String link(FormOrder order, FormContent content) {
        String base = config.address().replaceAll("/+$", "") + "/api/v1/elections/"
                + order.election().code() + "/forms/";
        String place =
                switch (order.form().view().place()) {
                    case POLLING_AREA -> "polling-areas/" + order.place() + "/" + order.ballotType();
                    case CONSTITUENCY -> "constituencies/" + order.place();
                    case AREA -> "areas/" + order.place();
                };
        String round = order.round() == Round.FIRST ? "" : "round=" + order.round();
        String version = content.version() == null ? "" : "version=" + content.version();
        String query = String.join(
                "&",
                List.of(round, version).stream().filter(part -> !part.isEmpty()).toList());
        return base + place + "/" + order.form().id() + ".pdf" + (query.isEmpty() ? "" : "?" + query);
    }

    private FormSource source(FormOrder order) {
        return sources.stream()
                .filter(source -> source.fills(order.form().view()))
                .findFirst()
                .orElseThrow();
    }
}
