package vn.baucu.committee.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.DocumentLinks;
import vn.baucu.committee.document.Horizons;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of trainings: planned, planned anew, or cancelled as long as nobody was there. */
@ApplicationScoped
class TrainingRegister {

    private final Trainings trainings;
    private final TrainingTopics topics;
    private final Holders holders;
    private final Horizons horizons;
    private final DocumentLinks documents;
    private final Elections elections;
    private final Audit audit;

    TrainingRegister(
            Trainings trainings,
            TrainingTopics topics,
            Holders holders,
            Horizons horizons,
            DocumentLinks documents,
            Elections elections,
            Audit audit) {
        this.trainings = trainings;
        this.topics = topics;
        this.holders = holders;
        this.horizons = horizons;
        this.documents = documents;
        this.elections = elections;
        this.audit = audit;
    }

    Training plan(String election, TrainingEntry given, Officer officer) {
        Training training = checked(elections.require(election), given.tidy(), null, officer);
        UUID id = trainings.add(election, training);
        audit.add(officer, "plan-training", election, id.toString(), Json.write(given));
        return trainings.require(election, id);
    }

    Training change(String election, UUID id, TrainingEntry given, @Nullable String ifMatch, Officer officer) {
        Election held = elections.require(election);
        Training before = planned(election, id, ifMatch, officer);
        trainings.keep(checked(held, given.tidy(), before, officer));
        audit.add(officer, "change-training", election, id.toString(), Json.write(List.of(before, given)));
        return trainings.require(election, id);
    }

    Training cancel(
            String election, UUID id, TrainingCancellation cancellation, @Nullable String ifMatch, Officer officer) {
        elections.require(election);
        Training before = planned(election, id, ifMatch, officer);
        if (trainings.hasAttendance(id)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Lớp này đã có người dự.", "There were people at this training."));
        }
        String reason = Text.tidy(cancellation.reason());
        trainings.keep(before.cancelled(reason));
        audit.add(officer, "cancel-training", election, id.toString(), reason);
        return trainings.require(election, id);
    }

    private Training planned(String election, UUID id, @Nullable String ifMatch, Officer officer) {
        Training before = trainings.hold(election, id);
        horizons.of(election, officer).requireCovers(before.path());
        new Precondition(ifMatch).requireCurrent(before.version());
        if (!before.state().canBecome(TrainingState.CANCELLED)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("Lớp này đã hủy.", "This training is cancelled."));
        }
        return before;
    }

    private Training checked(Election election, TrainingEntry entry, @Nullable Training before, Officer officer) {
        Map<String, Holder> areas = holders.find(election.code(), named(entry));
        Holder holder = areas.get(entry.area());
        if (holder != null) {
            horizons.of(election.code(), officer).requireCovers(holder.path());
        }
        Map<String, List<String>> paths = new HashMap<>();
        areas.forEach((area, found) -> paths.put(area, found.path()));
        List<UUID> added = new ArrayList<>(entry.materialsGiven());
        added.removeAll(before == null ? List.of() : before.materials());
        List<Violation> broken = TrainingCheck.brokenBy(
                entry,
                topics.codes(),
                paths,
                documents.missing(election.code(), added),
                election.votingDay(),
                Regimes.of(election.regime()).zone());
        if (!broken.isEmpty() || holder == null) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(broken.size()),
                    broken);
        }
        return new Training(
                before == null ? new UUID(0, 0) : before.id(),
                entry.title(),
                entry.area(),
                holder.level(),
                holder.path(),
                entry.topics(),
                entry.startsAt().truncatedTo(ChronoUnit.MICROS),
                entry.endsAt().truncatedTo(ChronoUnit.MICROS),
                entry.venue(),
                entry.pointsGiven(),
                entry.trainers(),
                entry.materialsGiven(),
                entry.invitedAreas(),
                TrainingState.PLANNED,
                null,
                before == null ? 1 : before.version() + 1);
    }

    private static List<String> named(TrainingEntry entry) {
        List<String> named = new ArrayList<>(entry.invitedAreas());
        named.add(entry.area());
        entry.pointsGiven().forEach(point -> named.add(point.area()));
        return named;
    }
}
