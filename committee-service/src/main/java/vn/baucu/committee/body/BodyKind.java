package vn.baucu.committee.body;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.Actor;
import vn.baucu.common.problem.Named;
import vn.baucu.common.problem.Sentence;

/** What kind of body is in charge of a part of an election (loại tổ chức phụ trách bầu cử). */
public enum BodyKind implements Named {
    /** Hội đồng bầu cử quốc gia, of the nation. */
    NATIONAL_COUNCIL(
            "Hội đồng bầu cử quốc gia",
            "National Election Council",
            "NC",
            Actor.NATIONAL_ELECTION_COUNCIL,
            Scope.NATION,
            Role.NATIONAL_COUNCIL),
    /** Hội đồng bầu cử bổ sung, of the nation. */
    BY_ELECTION_COUNCIL(
            "Hội đồng bầu cử bổ sung",
            "by-election council",
            "BC",
            Actor.BY_ELECTION_COUNCIL,
            Scope.NATION,
            Role.NATIONAL_COUNCIL),
    /** Ủy ban bầu cử, of an area. */
    ELECTION_COMMITTEE(
            "Ủy ban bầu cử", "election committee", "EC", Actor.ELECTION_COMMITTEE, Scope.AREA, Role.COMMITTEE),
    /** Ban bầu cử, of a constituency. */
    ELECTION_BOARD("Ban bầu cử", "election board", "EB", Actor.ELECTION_BOARD, Scope.CONSTITUENCY, Role.BOARD),
    /** Tổ bầu cử, of a polling area. */
    POLLING_TEAM("Tổ bầu cử", "polling team", "PT", Actor.POLLING_TEAM, Scope.POLLING_AREA, Role.POLLING_TEAM),
    /** Tiểu ban, of the council or a committee. */
    SUBCOMMITTEE("Tiểu ban", "subcommittee", "SC", null, Scope.NUMBERED, Role.INSPECTOR),
    /** Tổ giúp việc, of the council or a committee (Art 26.2). */
    ASSISTANCE_TEAM("Tổ giúp việc", "assistance team", "AT", null, Scope.NUMBERED, Role.INSPECTOR),
    /** Ban chỉ đạo, of an area. */
    STEERING_COMMITTEE("Ban chỉ đạo", "steering committee", "ST", null, Scope.NUMBERED, Role.INSPECTOR),
    /** Đoàn kiểm tra, sent by the council or a committee. */
    INSPECTION_DELEGATION("Đoàn kiểm tra", "inspection delegation", "ID", null, Scope.NUMBERED, Role.INSPECTOR);

    private final String vi;
    private final String en;
    private final String prefix;
    private final @Nullable Actor actor;
    private final Scope scope;
    private final Role role;

    BodyKind(String vi, String en, String prefix, @Nullable Actor actor, Scope scope, Role role) {
        this.vi = vi;
        this.en = en;
        this.prefix = prefix;
        this.actor = actor;
        this.scope = scope;
        this.role = role;
    }

    @Override
    public Sentence named() {
        return new Sentence(vi, en);
    }

    /** What the codes of its bodies begin with. */
    public String prefix() {
        return prefix;
    }

    /** Under which name the law knows it; a body of practice has no rule. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    /** Whether an area may have several, told apart by a number. */
    public boolean isNumbered() {
        return scope == Scope.NUMBERED;
    }

    /**
     * What its members may do. Those who only help or look read what their committee sees; who of them is to write is
     * given that duty by name.
     */
    public Role role() {
        return role;
    }

    /** The members of the council and the committees are named from above, others by the committee of the place. */
    public boolean isNamedFromAbove() {
        return role == Role.NATIONAL_COUNCIL || role == Role.COMMITTEE;
    }

    Scope scope() {
        return scope;
    }

    /** The code of a body: natural, and unique in its election. */
    public String code(String scopeCode, @Nullable Integer number) {
        return prefix + "-" + scopeCode + (number == null ? "" : "-" + number);
    }

    /** The kind a code begins with. */
    public static Optional<BodyKind> of(String body) {
        return Arrays.stream(values())
                .filter(kind -> body.startsWith(kind.prefix + "-"))
                .findFirst();
    }

    /** What a body is of. */
    enum Scope {
        NATION,
        AREA,
        CONSTITUENCY,
        POLLING_AREA,
        NUMBERED
    }
}
