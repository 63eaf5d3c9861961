package vn.baucu.tally.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.PersonName;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Position;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.minutes.Proceedings.Complaints;
import vn.baucu.tally.minutes.Proceedings.Present;
import vn.baucu.tally.minutes.Proceedings.Witness;

/** What must hold of the form beside its figures (Art 73, 76.2). No sentence repeats a name. */
final class ProceedingsCheck {

    private static final String PLACE = "/proceedings";
    private static final int WITNESSES = 2;

    /** Clocks of team and server differ a little. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final List<Violation> violations = new ArrayList<>();

    private ProceedingsCheck() {}

    /** @param whole whether everything must be there, or only hold together where it is */
    static List<Violation> brokenBy(@Nullable Proceedings proceedings, boolean whole, Instant now) {
        ProceedingsCheck check = new ProceedingsCheck();
        if (proceedings == null) {
            check.require(!whole, "", "76.2", "Cần đủ nội dung của mẫu biên bản.", "The whole form is needed.");
            return check.violations;
        }
        if (whole) {
            check.complete(proceedings);
        }
        check.times(proceedings, now);
        if (proceedings.present() != null) {
            check.present(proceedings.present());
        }
        if (proceedings.witnesses() != null) {
            check.witnesses(proceedings.witnesses(), proceedings.present());
        }
        if (proceedings.complaints() != null) {
            check.complaints(proceedings.complaints());
        }
        return check.violations;
    }

    private void complete(Proceedings form) {
        there(form.opened(), "/opened");
        there(form.closed(), "/closed");
        there(form.countBegan(), "/countBegan");
        there(form.countEnded(), "/countEnded");
        there(form.present(), "/present");
        there(form.witnesses(), "/witnesses");
        there(form.complaints(), "/complaints");
    }

    private void there(@Nullable Object part, String pointer) {
        require(part != null, pointer, "76.2", "Trường này bắt buộc.", "This field is required.");
    }

    private void times(Proceedings form, Instant now) {
        inOrder(form.opened(), form.closed(), "/closed");
        inOrder(form.closed(), form.countBegan(), "/countBegan");
        inOrder(form.countBegan(), form.countEnded(), "/countEnded");
        Instant ended = form.countEnded();
        require(
                ended == null || !ended.isAfter(now.plus(SKEW)),
                "/countEnded",
                "73",
                "Giờ kiểm phiếu xong ở trong tương lai.",
                "The count ends in the future.");
    }

    private void inOrder(@Nullable Instant earlier, @Nullable Instant later, String pointer) {
        require(
                earlier == null || later == null || !later.isBefore(earlier),
                pointer,
                "73",
                "Giờ này trước giờ của bước trước đó.",
                "This is before the step before it.");
    }

    private void present(List<Present> members) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String pointer = "/present/" + i;
            name(members.get(i).name(), pointer + "/name");
            require(
                    names.add(key(members.get(i).name())),
                    pointer + "/name",
                    "25",
                    "Một người không giữ hai chức vụ trong tổ.",
                    "Nobody holds two positions in the team.");
        }
        one(members, Position.HEAD, "Biên bản có một Tổ trưởng ký.", "One head of the team signs the minutes.");
        one(members, Position.SECRETARY, "Biên bản có một Thư ký ký.", "One secretary signs the minutes.");
    }

    private void one(List<Present> members, Position position, String vi, String en) {
        require(
                members.stream().filter(member -> member.position() == position).count() == 1,
                "/present",
                "76.2",
                vi,
                en);
    }

    private void witnesses(List<Witness> witnesses, @Nullable List<Present> members) {
        require(
                witnesses.size() == WITNESSES,
                "/witnesses",
                "73",
                "Phải có hai cử tri chứng kiến việc kiểm phiếu.",
                "Two voters witness the count.");
        Set<String> names = new HashSet<>();
        if (members != null) {
            members.forEach(member -> names.add(key(member.name())));
        }
        IntStream.range(0, witnesses.size()).forEach(i -> {
            String pointer = "/witnesses/" + i + "/name";
            name(witnesses.get(i).name(), pointer);
            require(
                    names.add(key(witnesses.get(i).name())),
                    pointer,
                    "73",
                    "Người chứng kiến phải là hai cử tri khác nhau, không thuộc Tổ bầu cử.",
                    "The witnesses are two voters who do not belong to the team.");
        });
    }

    private void complaints(Complaints complaints) {
        require(
                complaints.resolved() + complaints.forwarded() <= complaints.received(),
                "/complaints",
                "75",
                "Số đã giải quyết và chuyển đi không được nhiều hơn số đã nhận.",
                "No more can be resolved and forwarded than were received.");
    }

    private void name(String name, String pointer) {
        PersonName.fault(name)
                .ifPresent(fault -> violations.add(new Violation(
                        PLACE + pointer,
                        "person-name",
                        new Sentence("Họ và tên không hợp lệ.", "This is no full name."))));
    }

    private static String key(String name) {
        return Text.searchKey(name);
    }

    private void require(boolean holds, String pointer, String article, String vi, String en) {
        if (!holds) {
            violations.add(new Violation(PLACE + pointer, "proceedings", "Điều " + article, new Sentence(vi, en)));
        }
    }
}
