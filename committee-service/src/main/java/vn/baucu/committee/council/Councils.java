package vn.baucu.committee.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.area.Areas;
import vn.baucu.committee.constituency.Constituencies;
import vn.baucu.committee.constituency.Constituency;
import vn.baucu.committee.constituency.CouncilPublication;
import vn.baucu.committee.constituency.CouncilPublications;
import vn.baucu.committee.council.Composition.Basis;
import vn.baucu.committee.council.Composition.Part;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.hamlet.Hamlets;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Looks at councils as wholes: seats, people, publication. */
@ApplicationScoped
class Councils {

    /** The deadline by which constituencies and seats are published (Art 10, 15.1). */
    private static final String PUBLICATION = "C06";

    private final ElectionLock lock;
    private final Areas areas;
    private final Hamlets hamlets;
    private final Constituencies constituencies;
    private final CouncilPublications publications;
    private final Audit audit;

    Councils(
            ElectionLock lock,
            Areas areas,
            Hamlets hamlets,
            Constituencies constituencies,
            CouncilPublications publications,
            Audit audit) {
        this.lock = lock;
        this.areas = areas;
        this.hamlets = hamlets;
        this.constituencies = constituencies;
        this.publications = publications;
        this.audit = audit;
    }

    /** All councils that elect something, by code: some thousand at the most. */
    List<Council> all(Election election, @Nullable BallotType ballotType, @Nullable String within) {
        AreaTree tree = areas.tree(election.code());
        People population = new People(tree, List.of(), Basis.POPULATION);
        People voters = new People(tree, List.of(), Basis.VOTERS);
        Map<String, CouncilPublication> published = publications.all(election.code());
        Map<String, List<Constituency>> byCouncil = new TreeMap<>();
        for (Constituency constituency : constituencies.all(election.code()).values()) {
            boolean asked = (ballotType == null || constituency.ballotType() == ballotType)
                    && (within == null || constituency.path().contains(within));
            if (asked) {
                byCouncil
                        .computeIfAbsent(constituency.councilCode(), code -> new ArrayList<>())
                        .add(constituency);
            }
        }
        List<Council> councils = new ArrayList<>();
        byCouncil.forEach(
                (code, parts) -> councils.add(council(election, tree, parts, population, voters, published.get(code))));
        return councils;
    }

    Composition composition(Election election, String code, Basis basis) {
        AreaTree tree = areas.tree(election.code());
        List<Constituency> parts = require(election, code);
        People people = people(election, tree, parts, basis);
        Council council = council(
                election,
                tree,
                parts,
                people(election, tree, parts, Basis.POPULATION),
                people(election, tree, parts, Basis.VOTERS),
                publications.all(election.code()).get(code));
        Share average = average(parts, people);
        return new Composition(
                council,
                basis,
                average,
                parts.stream()
                        .map(part -> part(part, people.of(part, parts.size()), average))
                        .toList());
    }

    /** From now on the constituencies change by a document only (Art 10). */
    Council publish(Election election, String code, DecidingDocument document, Officer officer) {
        lock.holdUnopened(election.code());
        List<Constituency> parts = require(election, code);
        if (!RowErrors.covers(officer, parts.get(0).deciding())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        if (!publications.add(election.code(), code, document, officer)) {
            throw new ProblemException(
                    ProblemType.CONFLICT, new Sentence("{0} đã được công bố.", "{0} is published already.").with(code));
        }
        audit.add(officer, "publish-constituencies", election.code(), code, Json.write(document));
        return composition(election, code, Basis.POPULATION).council();
    }

    private List<Constituency> require(Election election, String code) {
        List<Constituency> parts = constituencies.all(election.code()).values().stream()
                .filter(constituency -> constituency.councilCode().equals(code))
                .sorted(Comparator.comparingInt(Constituency::number))
                .toList();
        if (parts.isEmpty()) {
            throw ProblemException.notFound(new Sentence("hội đồng {0}", "council {0}").with(code));
        }
        return parts;
    }

    private People people(Election election, AreaTree tree, List<Constituency> parts, Basis basis) {
        return new People(
                tree, hamlets.ofCommunes(election.code(), List.of(parts.get(0).councilArea())), basis);
    }

    private static Council council(
            Election election,
            AreaTree tree,
            List<Constituency> parts,
            People population,
            People voters,
            @Nullable CouncilPublication publication) {
        Constituency first = parts.get(0);
        Area area = tree.find(first.councilArea()).orElseThrow();
        Regime regime = Regimes.of(election.regime());
        boolean assembly = first.ballotType() == BallotType.NATIONAL_ASSEMBLY;
        Integer seats = assembly ? area.detail().assemblySeats() : area.detail().councilSeats();
        Long people = population.of(area.code());
        Council.SeatsByLaw byLaw = people == null || assembly
                ? null
                : regime.councilSize(
                                first.ballotType(), area.kind(), area.detail().terrain())
                        .map(rule -> new Council.SeatsByLaw(rule.seats(people), rule.article(), rule.verified()))
                        .orElse(null);
        long sum = parts.stream().mapToLong(Constituency::seats).sum();
        return new Council(
                first.councilCode(),
                first.ballotType(),
                area.code(),
                area.name(),
                parts.size(),
                seats,
                sum,
                byLaw,
                people,
                voters.of(area.code()),
                publication,
                flags(
                        seats,
                        sum,
                        byLaw,
                        people,
                        publication,
                        election.calendar().get(PUBLICATION)));
    }

    private static List<CouncilFlag> flags(
            @Nullable Integer seats,
            long sum,
            Council.@Nullable SeatsByLaw byLaw,
            @Nullable Long people,
            @Nullable CouncilPublication publication,
            @Nullable LocalDate lastDay) {
        List<CouncilFlag> flags = new ArrayList<>();
        if (seats == null) {
            flags.add(CouncilFlag.SEATS_UNKNOWN);
        } else if (seats != sum) {
            flags.add(CouncilFlag.SEATS_DIFFER);
        }
        if (byLaw != null && byLaw.seats() != (seats == null ? sum : seats)) {
            flags.add(CouncilFlag.SEATS_AGAINST_LAW);
        }
        if (people == null) {
            flags.add(CouncilFlag.POPULATION_UNKNOWN);
        }
        if (publication == null) {
            flags.add(CouncilFlag.UNPUBLISHED);
        } else if (lastDay != null && publication.document().date().isAfter(lastDay)) {
            flags.add(CouncilFlag.PUBLISHED_LATE);
        }
        return flags;
    }

    private static @Nullable Share average(List<Constituency> parts, People people) {
        long sum = 0;
        long seats = 0;
        for (Constituency part : parts) {
            Long each = people.of(part, parts.size());
            if (each == null) {
                return null;
            }
            sum += each;
            seats += part.seats();
        }
        return sum == 0 ? null : Share.of(sum, seats);
    }

    private static Part part(Constituency constituency, @Nullable Long people, @Nullable Share average) {
        Share perSeat = people == null ? null : Share.of(people, constituency.seats());
        return new Part(
                constituency.code(),
                constituency.number(),
                constituency.seats(),
                people,
                perSeat,
                perSeat == null || average == null ? null : perSeat.percentAbove(average));
    }
}
