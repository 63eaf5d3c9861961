package vn.baucu.embedded;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;

/** The broker's own process: formats its storage the first time, serves, and writes its process to a file when ready. */
@AtTheEdge
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        try {
            serve(Path.of(arguments[0]), arguments[1]);
        } catch (Throwable failure) {
            failure.printStackTrace();
            // The broker's threads would keep a half-started process alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Path folder, String bootstrapServers) throws Exception {
        String properties = folder.resolve(KafkaBroker.PROPERTIES).toString();
        if (!Files.exists(folder.resolve(KafkaBroker.DATA).resolve("meta.properties"))) {
            format(properties);
        }
        KafkaConfig configuration = KafkaConfig.fromProps(Utils.loadProps(properties));
        KafkaRaftServer server = new KafkaRaftServer(configuration, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        Properties signIn = Utils.loadProps(folder.resolve(KafkaBroker.SIGN_IN).toString());
        new StateTopics(bootstrapServers, Utils.propsToStringMap(signIn)).awaitLeaders();
        Files.writeString(
                folder.resolve(KafkaBroker.READY),
                Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(String properties) {
        String[] command = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties};
        if (StorageTool.execute(command, new PrintStream(System.err, true)) != 0) {
            throw new IllegalStateException("The storage of the broker cannot be formatted.");
        }
    }
}
