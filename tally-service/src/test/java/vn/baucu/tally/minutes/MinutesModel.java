package vn.baucu.tally.minutes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.common.law.Verification;

/** What should become of minutes, written as a table and not as the service does it. */
record MinutesModel(
        Verification verification,
        boolean evidence,
        String state,
        int latest,
        int standing,
        boolean counts,
        boolean setAside,
        int scanned,
        String author) {

    enum Command {
        SUBMIT,
        CORRECT,
        CONFIRM,
        SECOND_SAME,
        SECOND_OTHER,
        RETURN,
        ATTACH,
        ATTACH_AHEAD,
        QUARANTINE,
        RELEASE
    }

    record Expected(int status, MinutesModel next) {}

    static final List<String> USERS = List.of("to-1", "to-2", "xa", "ban", "hdbc", "kiemtoan", "kythuat");

    private static final Set<String> TEAM = Set.of("to-1", "to-2", "xa");
    private static final Map<Command, Set<String>> MAY = Map.of(
            Command.SUBMIT, TEAM,
            Command.CORRECT, TEAM,
            Command.SECOND_SAME, TEAM,
            Command.SECOND_OTHER, TEAM,
            Command.ATTACH, TEAM,
            Command.ATTACH_AHEAD, TEAM,
            Command.CONFIRM, Set.of("to-1", "to-2", "xa", "ban"),
            Command.RETURN, Set.of("to-1", "to-2", "xa", "ban"),
            Command.QUARANTINE, Set.of("xa", "ban", "hdbc"),
            Command.RELEASE, Set.of("xa", "ban", "hdbc"));

    static MinutesModel nothing(Verification verification, boolean evidence) {
        return new MinutesModel(verification, evidence, "NOTHING", 0, 0, false, false, 0, "");
    }

    /** What tells states apart for the question which command was tried where. */
    String name() {
        return state + (evidence && scanned > standing ? " scanned" : "") + (counts ? " counting" : "")
                + (setAside ? " aside" : "") + " by " + author;
    }

    Expected expect(Command command, String user) {
        if (!MAY.get(command).contains(user)) {
            return new Expected(403, this);
        }
        if (state.equals("NOTHING")) {
            return command == Command.SUBMIT ? new Expected(201, entered(user)) : new Expected(404, this);
        }
        boolean another = !user.equals(author);
        boolean pending = Set.of("SUBMITTED", "DIFFERING", "VERIFIED").contains(state);
        boolean alone = Set.of(Command.CONFIRM, Command.SECOND_SAME, Command.SECOND_OTHER, Command.RETURN)
                        .contains(command)
                && pending
                && !another;
        if (alone && (counts || setAside) && author.equals("xa")) {
            return new Expected(422, this);
        }
        boolean open = state.equals("SUBMITTED") || state.equals("DIFFERING");
        boolean twice = verification == Verification.DOUBLE_ENTRY;
        return switch (command) {
            case SUBMIT -> {
                if (state.equals("RETURNED") && !counts && !setAside) {
                    yield new Expected(201, entered(user));
                }
                yield state.equals("DIFFERING") && !another
                        ? new Expected(201, with("DIFFERING", latest + 1, user))
                        : refused();
            }
            case CORRECT -> {
                if (!(counts || setAside) || pending) {
                    yield refused();
                }
                yield evidence && scanned <= standing
                        ? new Expected(422, this)
                        : new Expected(201, with("SUBMITTED", latest + 1, user));
            }
            case CONFIRM -> state.equals("SUBMITTED") && another && !twice ? new Expected(200, verified()) : refused();
            case SECOND_SAME -> open && another && twice ? new Expected(200, verified()) : refused();
            // Kept and answered with the fields that differ.
            case SECOND_OTHER ->
                open && another && twice ? new Expected(409, with("DIFFERING", latest, author)) : refused();
            case RETURN -> pending && another ? new Expected(200, with("RETURNED", latest, author)) : refused();
            case ATTACH -> {
                MinutesModel attached = new MinutesModel(
                        verification,
                        evidence,
                        state,
                        latest,
                        standing,
                        counts,
                        setAside,
                        Math.max(scanned, latest),
                        author);
                yield new Expected(201, state.equals("VERIFIED") ? attached.accepted() : attached);
            }
            // The scan of the correction that is to come.
            case ATTACH_AHEAD ->
                (counts || setAside) && !pending
                        ? new Expected(
                                201,
                                new MinutesModel(
                                        verification,
                                        evidence,
                                        state,
                                        latest,
                                        standing,
                                        counts,
                                        setAside,
                                        latest + 1,
                                        author))
                        : new Expected(404, this);
            case QUARANTINE ->
                counts
                        ? new Expected(200, standing(state.equals("ACCEPTED") ? "QUARANTINED" : state, false))
                        : refused();
            case RELEASE ->
                setAside
                        ? new Expected(200, standing(state.equals("QUARANTINED") ? "ACCEPTED" : state, true))
                        : refused();
        };
    }

    private Expected refused() {
        return new Expected(409, this);
    }

    private MinutesModel entered(String user) {
        MinutesModel next = with("SUBMITTED", latest + 1, user);
        if (verification != Verification.NONE) {
            return next;
        }
        return evidence ? next.with("VERIFIED", next.latest, user) : next.accepted();
    }

    private MinutesModel verified() {
        return evidence && scanned <= standing ? with("VERIFIED", latest, author) : accepted();
    }

    private MinutesModel accepted() {
        return new MinutesModel(verification, evidence, "ACCEPTED", latest, latest, true, false, scanned, author);
    }

    private MinutesModel with(String next, int version, String by) {
        return new MinutesModel(verification, evidence, next, version, standing, counts, setAside, scanned, by);
    }

    private MinutesModel standing(String next, boolean counting) {
        return new MinutesModel(verification, evidence, next, latest, standing, counting, !counting, scanned, author);
    }
}
