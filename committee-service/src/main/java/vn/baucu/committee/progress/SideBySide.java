package vn.baucu.committee.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads several things at the same time: the caller on its own connection, from the last on, and a companion on another
 * one, from the first. Where no other connection is free the caller reads them all.
 */
final class SideBySide {

    private static final Logger LOG = Logger.getLogger(SideBySide.class);

    private SideBySide() {}

    /** @param arrive makes the companion's transaction ready; before it has, nothing is left to it */
    static <A> List<A> read(List<Supplier<A>> questions, Runnable arrive) {
        List<FutureTask<A>> tasks = new ArrayList<>();
        questions.forEach(question -> tasks.add(new FutureTask<>(question::get)));
        Infrastructure.getDefaultWorkerPool().execute(() -> accompany(tasks, arrive));
        for (int i = tasks.size() - 1; i >= 0; i--) {
            tasks.get(i).run();
        }
        List<A> answers = new ArrayList<>();
        tasks.forEach(task -> answers.add(answer(task)));
        return answers;
    }

    private static void accompany(List<? extends FutureTask<?>> tasks, Runnable arrive) {
        if (tasks.stream().allMatch(FutureTask::isDone)) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                arrive.run();
                tasks.forEach(FutureTask::run);
            });
        } catch (RuntimeException refused) {
            LOG.warnf("The caller reads alone: %s", refused.getMessage());
        }
    }

    private static <A> A answer(FutureTask<A> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(failed);
        }
    }
}
