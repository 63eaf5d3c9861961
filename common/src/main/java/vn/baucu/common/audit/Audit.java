package vn.baucu.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;

/** The record of deeds. Write it in the transaction of the deed; nobody can change or delete it. */
@ApplicationScoped
public class Audit {

    private final Jdbi jdbi;

    Audit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param action what was done, a verb in kebab-case such as {@code submit-minutes}
     * @param subject key of what it was done to
     * @param detail what an auditor needs to follow it; no personal data of voters
     */
    public void add(Officer officer, String action, String election, String subject, String detail) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into kernel.audit (actor, role, action, election, subject, detail, request)
                        values (:actor, :role, :action, :election, :subject, :detail, :request)
                        """)
                .bind("actor", officer.name())
                .bind("role", officer.role())
                .bind("action", action)
                .bind("election", election)
                .bind("subject", subject)
                .bind("detail", detail)
                .bind("request", officer.request())
                .execute());
    }
}
