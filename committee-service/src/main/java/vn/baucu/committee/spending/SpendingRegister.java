package vn.baucu.committee.spending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.baucu.committee.budget.Allocation;
import vn.baucu.committee.budget.Allocations;
import vn.baucu.committee.budget.Purse;
import vn.baucu.committee.rate.Rate;
import vn.baucu.committee.rate.Rates;
import vn.baucu.committee.site.Site;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Spends what was allocated, and never more; whoever spends of the same allocation waits. */
@ApplicationScoped
class SpendingRegister {

    private final Spendings spendings;
    private final Allocations allocations;
    private final Rates rates;
    private final Audit audit;
    private final Clock clock;

    SpendingRegister(Spendings spendings, Allocations allocations, Rates rates, Audit audit, Clock clock) {
        this.spendings = spendings;
        this.allocations = allocations;
        this.rates = rates;
        this.audit = audit;
        this.clock = clock;
    }

    Spending get(String election, UUID id, Officer officer) {
        Spending spending = spendings.require(election, id);
        site(allocations.require(election, spending.allocation())).requireWithin(officer);
        return spending;
    }

    Spending spend(Election election, SpendingDocument document, Officer officer) {
        Allocation allocation = allocations.hold(election.code(), document.allocation());
        site(allocation).requireWithin(officer);
        List<Violation> violations = new ArrayList<>(dates(election, document.spentOn()));
        violations.addAll(rated(election.code(), document, allocation));
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        requireOpen(allocation);
        Purse purse = allocation.purse();
        if (!purse.has(document.amount())) {
            Sentence figures = purse.lacks(document.amount());
            throw new ProblemException(
                    ProblemType.CONFLICT, figures, List.of(new Violation("/amount", "over-spent", figures)));
        }
        UUID id = spendings.add(election.code(), document, document.amount(), null, officer, now());
        audit.add(officer, "spend", election.code(), id.toString(), Json.write(document));
        return spendings.require(election.code(), id);
    }

    /** Takes a spending back by an entry of the same amount below zero; both stay. */
    Spending reverse(Election election, UUID id, Reversal reversal, Officer officer) {
        Spending before = spendings.require(election.code(), id);
        Allocation allocation = allocations.hold(election.code(), before.allocation());
        site(allocation).requireWithin(officer);
        List<Violation> violations = dates(election, reversal.on());
        if (!violations.isEmpty()) {
            throw refused(violations.stream()
                    .map(wrong -> new Violation("/on", wrong.code(), wrong.message()))
                    .toList());
        }
        requireOpen(allocation);
        requireReversible(spendings.require(election.code(), id));
        SpendingDocument counter = new SpendingDocument(
                before.allocation(),
                before.amount(),
                reversal.on(),
                reversal.reason(),
                reversal.voucher(),
                before.rate(),
                before.persons(),
                before.meetings());
        UUID entry = spendings.add(election.code(), counter, Math.negateExact(before.amount()), id, officer, now());
        audit.add(officer, "reverse-spending", election.code(), id.toString(), Json.write(reversal));
        return spendings.require(election.code(), entry);
    }

    private static void requireReversible(Spending spending) {
        if (spending.reversedBy() != null) {
            throw conflict(
                    "Khoản chi đã được đảo bằng {0}.",
                    "The spending is reversed by {0} already.", spending.reversedBy());
        }
        if (spending.reverses() != null) {
            throw conflict(
                    "Đây đã là bút toán đảo của {0}.", "This is itself the reversal of {0}.", spending.reverses());
        }
    }

    private List<Violation> rated(String election, SpendingDocument document, Allocation allocation) {
        if (document.ratedByHalves()) {
            return List.of(new Violation(
                    "/rate",
                    "rate-incomplete",
                    new Sentence("Mức chi đi cùng số người và số buổi.", "A rate goes with persons and meetings.")));
        }
        UUID id = document.rate();
        Integer persons = document.persons();
        Integer meetings = document.meetings();
        if (id == null || persons == null || meetings == null) {
            return List.of();
        }
        Optional<Rate> rate =
                rates.find(election, id).filter(found -> found.holdsFor(allocation.level(), allocation.path()));
        if (rate.isEmpty()) {
            return List.of(new Violation(
                    "/rate",
                    "unknown-rate",
                    new Sentence("Không có mức chi này cho {0}.", "There is no such rate for {0}.")
                            .with(allocation.area())));
        }
        long cost = rate.get().cost(persons, meetings);
        return cost == document.amount()
                ? List.of()
                : List.of(new Violation(
                        "/amount",
                        "rate-disagrees",
                        new Sentence("Theo mức chi là {0} đồng.", "By the rate it is {0} dong.").with(cost)));
    }

    private List<Violation> dates(Election election, LocalDate on) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), Regimes.of(election.regime()).zone());
        LocalDate earliest = election.votingDay().minusYears(2);
        if (on.isAfter(today) || on.isBefore(earliest)) {
            return List.of(new Violation(
                    "/spentOn",
                    "out-of-range",
                    new Sentence("Phải từ {0} đến {1}.", "Must lie between {0} and {1}.").with(earliest, today)));
        }
        return List.of();
    }

    private static void requireOpen(Allocation allocation) {
        if (allocation.isSettled()) {
            throw conflict("Khoản {0} đã quyết toán.", "Allocation {0} is settled.", allocation.id());
        }
    }

    private static Site site(Allocation allocation) {
        return new Site(allocation.area(), allocation.level(), allocation.path());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException conflict(String vi, String en, Object value) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en).with(value));
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                violations);
    }
}
