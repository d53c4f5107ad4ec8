import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/** Runs a Neo4j that only this machine can reach: Neo4j.java FOLDER PORT PAGECACHE_MB. It ends when its standard input does. */
class Neo4j {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        var server = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            // Settings of the user's own, where there are any; those below win.
            .loadPropertiesFromFile(Path.of(arguments[0], "neo4j.conf"))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(Long.parseLong(arguments[2])))
            // LOAD CSV must not read the files of this machine.
            .setConfig(GraphDatabaseSettings.allow_file_urls, false)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            // No client is connected when it stops, so it waits for nothing.
            .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
            .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        // The pipe from the parent ends even when the parent is killed: no orphan stays behind.
        while (System.in.read() != -1) { }
        System.exit(0);
    }
}
