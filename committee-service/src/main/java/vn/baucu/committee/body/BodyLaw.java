package vn.baucu.committee.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.Authority;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.BodyRule;
import vn.baucu.common.law.Bounds;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Position;
import vn.baucu.common.law.Regime;
import vn.baucu.common.problem.Sentence;

/** What the law asks of a body: how many sit on it, in which positions, and who establishes it (Art 12, 22, 24, 25, 90). */
public final class BodyLaw {

    private final Regime regime;
    private final ElectionKind election;

    public BodyLaw(Regime regime, ElectionKind election) {
        this.regime = regime;
        this.election = election;
    }

    /**
     * Where a body differs from the law.
     *
     * @param binding whether no reason excuses it: who heads a body, and who writes for it, must be known
     */
    public record Finding(Deviation deviation, boolean binding) {}

    /** Whether elections of this kind have such bodies; those of practice are everywhere. */
    public boolean has(BodyKind kind) {
        return kind.actor()
                .map(actor -> !regime.bodies(actor, election).isEmpty())
                .orElse(true);
    }

    /** The rule for a body; none for bodies of practice, whose size nobody limits. */
    public Optional<BodyRule> rule(
            BodyKind kind, AreaLevel level, @Nullable BallotType ballotType, BodyRule.Setting setting) {
        List<BodyRule> rules = kind.actor().map(actor -> regime.bodies(actor, election)).orElse(List.of()).stream()
                .filter(rule -> rule.level() == level && Objects.equals(rule.ballotType(), ballotType))
                .toList();
        return rules.stream()
                .filter(rule -> rule.setting() == setting)
                .findFirst()
                // A by-election has one rule for every setting.
                .or(() -> rules.stream()
                        .filter(rule -> rule.setting() == BodyRule.Setting.REGULAR)
                        .findFirst());
    }

    /** Where a body of these positions differs from the law. */
    public List<Finding> findings(
            BodyKind kind,
            AreaLevel level,
            @Nullable BallotType ballotType,
            BodyRule.Setting setting,
            Map<Position, Integer> seats) {
        return rule(kind, level, ballotType, setting)
                .map(rule -> byRule(rule, seats))
                .orElseGet(() -> byPractice(seats));
    }

    /** The area whose authority establishes the body there, or none where no law says so. */
    public Optional<Establishing> establishing(
            BodyKind kind, BodyRule.Setting setting, AreaLevel level, @Nullable BallotType ballot, Site site) {
        return rule(kind, level, ballot, setting).flatMap(rule -> rule.establishedBy().stream()
                .filter(authority -> site.areas().containsKey(level(authority, rule)))
                .map(authority -> new Establishing(
                        authority.actor(), Objects.requireNonNull(site.areas().get(level(authority, rule)))))
                .findFirst());
    }

    private static AreaLevel level(Authority authority, BodyRule rule) {
        return Optional.ofNullable(authority.fixedLevel()).orElse(rule.level());
    }

    private static List<Finding> byRule(BodyRule rule, Map<Position, Integer> seats) {
        List<Finding> findings = new ArrayList<>();
        int size = seats.values().stream().mapToInt(Integer::intValue).sum();
        if (!rule.size().allow(size)) {
            findings.add(new Finding(
                    new Deviation(
                            "size",
                            rule.article(),
                            new Sentence("Có {0} thành viên, luật định {1}.", "It has {0} members, the law says {1}.")
                                    .with(size, said(rule.size()))),
                    false));
        }
        for (Position position : Position.values()) {
            Bounds allowed = rule.positions().getOrDefault(position, new Bounds(0, 0));
            int count = seats.getOrDefault(position, 0);
            if (!allowed.allow(count)) {
                findings.add(new Finding(
                        new Deviation(
                                code(position),
                                rule.article(),
                                new Sentence("{0}: có {1}, luật định {2}.", "{0}: there are {1}, the law says {2}.")
                                        .with(position, count, said(allowed))),
                        isBinding(position, rule)));
            }
        }
        return findings;
    }

    /** Nothing but that two people cannot both head a body. */
    private static List<Finding> byPractice(Map<Position, Integer> seats) {
        int heads = seats.getOrDefault(Position.HEAD, 0) + seats.getOrDefault(Position.CHAIR, 0);
        return heads <= 1
                ? List.of()
                : List.of(new Finding(
                        new Deviation(
                                code(Position.HEAD),
                                "-",
                                new Sentence("Có {0} người đứng đầu.", "It has {0} heads.").with(heads)),
                        true));
    }

    private static boolean isBinding(Position position, BodyRule rule) {
        return switch (position) {
            case CHAIR, HEAD, SECRETARY -> true;
            case VICE_CHAIR, VICE_HEAD, MEMBER -> !rule.positions().containsKey(position);
        };
    }

    private static String code(Position position) {
        return "position-" + position.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String said(Bounds bounds) {
        if (bounds.max() == Integer.MAX_VALUE) {
            return "≥ " + bounds.min();
        }
        return bounds.min() == bounds.max() ? String.valueOf(bounds.min()) : bounds.min() + "–" + bounds.max();
    }
}
