package vn.baucu.tally.form;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.typesetting.Typesetting;

/** Takes orders to print and keeps what was printed. */
@ApplicationScoped
class Prints {

    /** What one job holds in memory, and one person can sensibly take away. */
    private static final int MOST = 1000;

    private final Forms forms;
    private final Jdbi jdbi;
    private final Audit audit;
    private final Clock clock;
    private final FormConfig config;

    Prints(Forms forms, Jdbi jdbi, Audit audit, Clock clock, FormConfig config) {
        this.forms = forms;
        this.jdbi = jdbi;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        removeOld();
    }

    /** Prints hold what forms hold, and can be made again from the register at any time. */
    private void removeOld() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from form_print where at < :before")
                .bind("before", oldest())
                .execute());
    }

    private Instant oldest() {
        return clock.instant().minus(config.keepPrints());
    }

    /** Checks an order before it becomes a job. */
    PrintOrder order(String election, String area, PrintDocument document, Officer officer) {
        if (document.inOne() && document.format() != Typesetting.PDF) {
            Sentence pdfOnly = new Sentence("Chỉ gộp được tệp PDF.", "Only PDF can be merged.");
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, pdfOnly, List.of(new Violation("/merged", "pdf-only", pdfOnly)));
        }
        FormOrder order = forms.order(election, document.form(), area, officer);
        int copies = forms.within(order).size();
        if (copies == 0) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Chưa có gì để in theo mẫu {0}.", "There is nothing to print on form {0} yet.")
                            .with(document.form()));
        }
        if (copies > MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                                    "Có {0} bản, mỗi lần in nhiều nhất {1} bản; hãy chọn địa bàn nhỏ hơn.",
                                    "There are {0} forms and at most {1} are printed at a time; choose a smaller area.")
                            .with(copies, MOST));
        }
        audit.add(officer, "print-forms", election, area, document.form());
        return new PrintOrder(area, document.form(), document.format(), document.inOne());
    }

    /** Whatever is older than the configuration says goes when something new comes. */
    void keep(UUID id, String election, String area, Officer officer, Print print, byte[] content) {
        removeOld();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into form_print (id, election, area, actor, name, media_type, sha256, content, at)
                        values (:id, :election, :area, :actor, :name, :mediaType, :sha256, :content, :at)
                        """)
                .bind("id", id)
                .bind("election", election)
                .bind("area", area)
                .bind("actor", officer.name())
                .bind("name", print.name())
                .bind("mediaType", print.mediaType())
                .bind("sha256", print.sha256())
                .bind("content", content)
                .bind("at", clock.instant())
                .execute());
    }

    /** What was printed, for the one who ordered it. */
    Print require(String election, String area, UUID id, Officer officer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select name, media_type, sha256 from form_print
                                where id = :id and election = :election and area = :area and (actor = :actor or :auditor)
                                  and at >= :oldest
                                """)
                        .bind("oldest", oldest())
                        .bind("id", id)
                        .bind("election", election)
                        .bind("area", area)
                        .bind("actor", officer.name())
                        .bind("auditor", officer.role() == Role.AUDITOR)
                        .map((row, context) -> new Print(row.getString(1), row.getString(2), row.getString(3)))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("bản in {0}", "print {0}").with(id)));
    }

    byte[] content(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from form_print where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    static Print print(PrintOrder order, String ending, String mediaType, byte[] content) {
        return new Print(order.form() + "-" + order.area() + ending, mediaType, Fingerprint.of(content));
    }
}
