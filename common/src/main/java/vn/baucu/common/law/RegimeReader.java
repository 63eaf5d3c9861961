package vn.baucu.common.law;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.common.problem.Sentence;

/** Reads a regime from its data file and checks it; all that is wrong is reported at once. */
final class RegimeReader {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Fraction HALF = new Fraction(1, 2);
    private static final Bounds ONE = new Bounds(1, 1);

    private RegimeReader() {}

    static Regime read(String id, InputStream file) throws IOException {
        List<String> violations = new ArrayList<>();
        DataNode root = new DataNode(tree(id, file), "", violations);
        Regime regime = regime(root);
        root.refuseUnknownKeys();
        if (!regime.id().equals(id)) {
            violations.add("id: must be " + id + ", as the file is called");
        }
        violations.addAll(new RegimeCheck(regime).violations());
        if (!violations.isEmpty()) {
            throw new RegimeInvalid(id, violations);
        }
        return regime;
    }

    private static JsonNode tree(String id, InputStream file) throws IOException {
        try {
            return YAML.readTree(file);
        } catch (JsonProcessingException e) {
            throw new RegimeInvalid(id, List.of("not readable: " + e.getMessage()));
        }
    }

    private static Regime regime(DataNode data) {
        return new Regime(
                data.text("id"),
                words(data.child("name")),
                data.value("zone", ZoneId::of, ZoneId.of("UTC")),
                data.values("localLevels", AreaLevel::valueOf, AreaLevel.PROVINCE),
                votingHours(data.child("votingHours")),
                ages(data.child("ages")),
                bodyDecisions(data.child("bodyDecisions")),
                nationalAssembly(data.child("nationalAssembly")),
                data.children("ballots").stream().map(RegimeReader::ballot).toList(),
                entitlements(data.child("entitlements")),
                data.children("pollingAreas").stream()
                        .map(RegimeReader::pollingArea)
                        .toList(),
                pollingAreaDecision(data.child("pollingAreaDecision")),
                data.children("councilSizes").stream()
                        .map(RegimeReader::councilSize)
                        .toList(),
                data.children("bodies").stream().map(RegimeReader::body).toList(),
                data.children("quotas").stream().map(RegimeReader::quota).toList(),
                determination(data.child("determination")),
                data.children("rounds").stream().map(RegimeReader::round).toList(),
                data.children("byElections").stream()
                        .map(RegimeReader::byElection)
                        .toList(),
                data.children("documents").stream().map(RegimeReader::document).toList(),
                PercentageRule.read(data.child("percentages")),
                Plausibility.read(data.child("plausibility")),
                ComplaintReader.read(data.child("complaints")),
                data.children("calendar").stream().map(RegimeReader::deadline).toList(),
                data.children("byElectionCalendar").stream()
                        .map(RegimeReader::deadline)
                        .toList());
    }

    private static Sentence words(DataNode data) {
        return new Sentence(data.text("vi"), data.text("en"));
    }

    private static VotingHours votingHours(DataNode data) {
        return new VotingHours(
                data.value("opens", LocalTime::parse, LocalTime.NOON),
                data.value("closes", LocalTime::parse, LocalTime.NOON),
                data.value("earliest", LocalTime::parse, LocalTime.NOON),
                data.value("latest", LocalTime::parse, LocalTime.NOON),
                data.text("article"));
    }

    private static Regime.Ages ages(DataNode data) {
        return new Regime.Ages(data.number("vote"), data.number("stand"), data.text("article"));
    }

    private static Regime.BodyDecisions bodyDecisions(DataNode data) {
        return new Regime.BodyDecisions(
                data.value("quorum", Fraction::parse, HALF),
                data.value("majority", Fraction::parse, HALF),
                data.text("article"));
    }

    private static Regime.NationalAssembly nationalAssembly(DataNode data) {
        return new Regime.NationalAssembly(data.number("seats"), data.number("perProvince"), data.text("article"));
    }

    private static BallotRule ballot(DataNode data) {
        DataNode seats = data.child("seats");
        DataNode residual = data.child("residual");
        return new BallotRule(
                data.value("type", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                words(data.child("name")),
                new SeatRule(seats.value("perConstituency", Bounds::parse, ONE), seats.text("article")),
                new ResidualRule(residual.numbers("candidates"), residual.text("article")));
    }

    private static Map<VoterKind, Set<BallotType>> entitlements(DataNode data) {
        Map<VoterKind, Set<BallotType>> entitlements = new EnumMap<>(VoterKind.class);
        for (VoterKind kind : VoterKind.values()) {
            Set<BallotType> ballots = EnumSet.noneOf(BallotType.class);
            ballots.addAll(data.values(kind.name(), BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY));
            entitlements.put(kind, Collections.unmodifiableSet(ballots));
        }
        return Collections.unmodifiableMap(entitlements);
    }

    private static PollingAreaRule pollingArea(DataNode data) {
        return new PollingAreaRule(
                data.value("kind", PollingAreaKind::valueOf, PollingAreaKind.REGULAR),
                data.value("voters", Bounds::parse, ONE),
                Set.copyOf(data.values("smallerIn", Terrain::valueOf, Terrain.MOUNTAIN)),
                data.text("article"),
                data.flag("verified", true),
                data.optionalText("remark").orElse(null));
    }

    private static Regime.PollingAreaDecision pollingAreaDecision(DataNode data) {
        Authority committee = new Authority(Actor.PEOPLES_COMMITTEE, null);
        return new Regime.PollingAreaDecision(
                data.value("decidedBy", Authority::parse, committee),
                data.optional("approvedBy", Authority::parse, committee).orElse(null),
                data.optional("reportedTo", Authority::parse, committee).orElse(null),
                data.text("article"));
    }

    private static CouncilSizeRule councilSize(DataNode data) {
        return new CouncilSizeRule(
                data.value("ballotType", BallotType::valueOf, BallotType.PROVINCIAL_COUNCIL),
                data.values("kinds", kind -> kind, ""),
                Set.copyOf(data.values("terrain", Terrain::valueOf, Terrain.MOUNTAIN)),
                data.children("steps").stream()
                        .map(step -> new CouncilSizeRule.Step(
                                step.number("from"),
                                step.number("seats"),
                                step.optional("each", Integer::valueOf, 0).orElse(0)))
                        .toList(),
                data.number("most"),
                data.text("article"),
                data.flag("verified", true));
    }

    private static BodyRule body(DataNode data) {
        return new BodyRule(
                data.value("kind", Actor::valueOf, Actor.POLLING_TEAM),
                data.value("level", AreaLevel::valueOf, AreaLevel.NATION),
                data.optional("ballotType", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY)
                        .orElse(null),
                data.optional("election", ElectionKind::valueOf, ElectionKind.GENERAL)
                        .orElse(ElectionKind.GENERAL),
                data.optional("setting", BodyRule.Setting::valueOf, BodyRule.Setting.REGULAR)
                        .orElse(BodyRule.Setting.REGULAR),
                data.value("size", Bounds::parse, ONE),
                positions(data.child("positions")),
                data.values("establishedBy", Authority::parse, new Authority(Actor.PEOPLES_COMMITTEE, null)),
                data.text("article"),
                data.flag("verified", true),
                data.optionalText("remark").orElse(null));
    }

    private static Map<Position, Bounds> positions(DataNode data) {
        Map<Position, Bounds> positions = new EnumMap<>(Position.class);
        for (Position position : Position.values()) {
            data.optional(position.name(), Bounds::parse, ONE).ifPresent(bounds -> positions.put(position, bounds));
        }
        return Collections.unmodifiableMap(positions);
    }

    private static Quota quota(DataNode data) {
        return new Quota(
                data.value("group", Quota.Group::valueOf, Quota.Group.WOMEN),
                data.value("among", Quota.Among::valueOf, Quota.Among.OFFICIAL_LIST),
                data.value("atLeast", Fraction::parse, HALF),
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.flag("binding", true),
                data.text("article"));
    }

    private static DeterminationRule determination(DataNode data) {
        return new DeterminationRule(
                share(data.child("turnout")),
                share(data.child("votes")),
                data.child("order").text("article"),
                data.child("tie").text("article"));
    }

    private static DeterminationRule.Share share(DataNode data) {
        return new DeterminationRule.Share(data.value("moreThan", Fraction::parse, HALF), data.text("article"));
    }

    private static RoundRule round(DataNode data) {
        Authority committee = new Authority(Actor.ELECTION_COMMITTEE, null);
        return new RoundRule(
                data.value("round", Round::valueOf, Round.REPEAT),
                data.value("trigger", RoundRule.Trigger::valueOf, RoundRule.Trigger.ANNULMENT),
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.optional("threshold", Fraction::parse, HALF).orElse(null),
                data.optional("proposedBy", Authority::parse, committee).orElse(null),
                data.value("decidedBy", Authority::parse, committee),
                data.optional("consentBy", Authority::parse, committee).orElse(null),
                data.flag("discretionary", false),
                data.number("windowDays"),
                data.value("standing", RoundRule.Standing::valueOf, RoundRule.Standing.ALL),
                data.flag("turnoutRequired", true),
                data.text("article"),
                data.flag("verified", true),
                data.optionalText("remark").orElse(null));
    }

    private static ByElectionRule byElection(DataNode data) {
        return new ByElectionRule(
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.number("monthsLeft"),
                data.value("missing", Fraction::parse, HALF),
                data.optional("newUnitBelow", Fraction::parse, HALF).orElse(null),
                data.value("decidedBy", Authority::parse, new Authority(Actor.NATIONAL_ASSEMBLY, null)),
                data.text("article"));
    }

    private static DocumentRule document(DataNode data) {
        return new DocumentRule(
                data.value("kind", DocumentRule.Kind::valueOf, DocumentRule.Kind.OFFICIAL_STATISTICS),
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.optional("copies", Integer::valueOf, 1).orElse(null),
                data.optionalText("deadline").orElse(null),
                data.children("forms").stream()
                        .map(form -> new DocumentRule.Form(
                                form.number("year"), form.text("number"), form.flag("verified", true)))
                        .toList(),
                data.text("article"));
    }

    private static Deadline deadline(DataNode data) {
        TimePoint electionDay = new TimePoint(TimePoint.ELECTION_DAY, 0, 0, null);
        Deadline.Kind kind = data.value("kind", Deadline.Kind::valueOf, Deadline.Kind.AT_THE_LATEST);
        return new Deadline(
                data.text("id"),
                words(data.child("name")),
                kind,
                kind == Deadline.Kind.WINDOW ? data.value("from", TimePoint::parse, electionDay) : null,
                data.value(untilKey(kind), TimePoint::parse, electionDay),
                data.values("responsible", Actor::valueOf, Actor.NATIONAL_ELECTION_COUNCIL),
                data.values("levels", AreaLevel::valueOf, AreaLevel.NATION),
                data.values("ballotTypes", BallotType::valueOf, BallotType.NATIONAL_ASSEMBLY),
                data.text("article"),
                data.optional("per", Deadline.Unit::valueOf, Deadline.Unit.AREA).orElse(null),
                data.optional("proof", Deadline.Proof::valueOf, Deadline.Proof.REPORT)
                        .orElse(Deadline.Proof.REPORT),
                data.flag("binding", true),
                data.flag("firm", false),
                data.flag("verified", true),
                data.optionalText("remark").orElse(null));
    }

    private static String untilKey(Deadline.Kind kind) {
        return switch (kind) {
            case AT_THE_LATEST -> "by";
            case WINDOW -> "until";
            case MOMENT -> "at";
        };
    }
}
