package vn.baucu.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class of the service under test writes into its log while a test listens. */
final class Words extends Handler implements AutoCloseable {

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Logger logger;

    private Words(Logger logger) {
        this.logger = logger;
    }

    static Words of(String name) {
        Logger logger = Logger.getLogger(name);
        Words words = new Words(logger);
        logger.addHandler(words);
        return words;
    }

    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void publish(LogRecord message) {
        said.add(message.getMessage() + Arrays.toString(message.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
