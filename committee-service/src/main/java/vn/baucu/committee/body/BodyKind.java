package vn.baucu.committee.body;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.Actor;

/** What kind of body is in charge of a part of an election (loại tổ chức phụ trách bầu cử). */
public enum BodyKind {
    /** Hội đồng bầu cử quốc gia, of the nation. */
    NATIONAL_COUNCIL("NC", Actor.NATIONAL_ELECTION_COUNCIL, Scope.NATION, Role.NATIONAL_COUNCIL),
    /** Hội đồng bầu cử bổ sung, of the nation. */
    BY_ELECTION_COUNCIL("BC", Actor.BY_ELECTION_COUNCIL, Scope.NATION, Role.NATIONAL_COUNCIL),
    /** Ủy ban bầu cử, of an area. */
    ELECTION_COMMITTEE("EC", Actor.ELECTION_COMMITTEE, Scope.AREA, Role.COMMITTEE),
    /** Ban bầu cử, of a constituency. */
    ELECTION_BOARD("EB", Actor.ELECTION_BOARD, Scope.CONSTITUENCY, Role.BOARD),
    /** Tổ bầu cử, of a polling area. */
    POLLING_TEAM("PT", Actor.POLLING_TEAM, Scope.POLLING_AREA, Role.POLLING_TEAM),
    /** Tiểu ban, of the council or a committee. */
    SUBCOMMITTEE("SC", null, Scope.NUMBERED, Role.INSPECTOR),
    /** Tổ giúp việc, of the council or a committee (Art 26.2). */
    ASSISTANCE_TEAM("AT", null, Scope.NUMBERED, Role.INSPECTOR),
    /** Ban chỉ đạo, of an area. */
    STEERING_COMMITTEE("ST", null, Scope.NUMBERED, Role.INSPECTOR),
    /** Đoàn kiểm tra, sent by the council or a committee. */
    INSPECTION_DELEGATION("ID", null, Scope.NUMBERED, Role.INSPECTOR);

    private final String prefix;
    private final @Nullable Actor actor;
    private final Scope scope;
    private final Role role;

    BodyKind(String prefix, @Nullable Actor actor, Scope scope, Role role) {
        this.prefix = prefix;
        this.actor = actor;
        this.scope = scope;
        this.role = role;
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
