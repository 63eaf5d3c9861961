package vn.baucu.committee.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.acting.ElectionBodies;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The book of questions: the body that was asked answers and publishes. */
@ApplicationScoped
class QuestionBook {

    private final Questions questions;
    private final ElectionBodies bodies;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    QuestionBook(Questions questions, ElectionBodies bodies, Elections elections, Audit audit, Clock clock) {
        this.questions = questions;
        this.bodies = bodies;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    Question get(String election, UUID id) {
        elections.require(election);
        return questions.find(election, id).orElseThrow(() -> notFound(id));
    }

    Question ask(String code, QuestionDocument document, Officer officer) {
        Election election = elections.require(code);
        String body = bodies.acting(code, officer, document.body(), "/body").code();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), Regimes.of(election.regime()).zone());
        UUID id = questions.ask(code, body, document, today);
        audit.add(officer, "ask-question", code, id.toString(), body);
        return get(code, id);
    }

    Question answer(String election, UUID id, @Nullable String ifMatch, String answer, Officer officer) {
        Question question = held(election, id, ifMatch, QuestionState.ANSWERED, officer);
        if (question.state() == QuestionState.PUBLISHED) {
            throw conflict(question.state(), QuestionState.ANSWERED);
        }
        return kept(election, question.answered(answer.strip(), now()), "answer-question", officer);
    }

    Question publish(String election, UUID id, @Nullable String ifMatch, Officer officer) {
        Question question = held(election, id, ifMatch, QuestionState.PUBLISHED, officer);
        return kept(election, question.as(QuestionState.PUBLISHED), "publish-answer", officer);
    }

    /** Takes a published answer back. */
    Question takeBack(String election, UUID id, @Nullable String ifMatch, Officer officer) {
        Question question = held(election, id, ifMatch, QuestionState.ANSWERED, officer);
        if (question.state() != QuestionState.PUBLISHED) {
            throw conflict(question.state(), QuestionState.ANSWERED);
        }
        return kept(election, question.as(QuestionState.ANSWERED), "take-back-answer", officer);
    }

    private Question held(String election, UUID id, @Nullable String ifMatch, QuestionState next, Officer officer) {
        elections.require(election);
        Question question = questions.hold(election, id).orElseThrow(() -> notFound(id));
        bodies.acting(election, officer, question.body(), "/body");
        new Precondition(ifMatch).requireCurrent(question.version());
        if (!question.state().canBecome(next)) {
            throw conflict(question.state(), next);
        }
        return question;
    }

    private Question kept(String election, Question question, String deed, Officer officer) {
        questions.keep(question, officer.name());
        audit.add(officer, deed, election, question.question().toString(), question.body());
        return question;
    }

    private static ProblemException conflict(QuestionState from, QuestionState to) {
        return new ProblemException(
                ProblemType.CONFLICT,
                new Sentence("Không chuyển được từ {0} sang {1}.", "A question cannot go from {0} to {1}.")
                        .with(from, to));
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound(new Sentence("câu hỏi {0}", "question {0}").with(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
