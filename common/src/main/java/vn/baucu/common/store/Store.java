package vn.baucu.common.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** Makes the one Jdbi of a service; transactions belong to the caller ({@code @Transactional}). */
@Singleton
class Store {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        // What a statement was given may be a person's; it has no place in an error text or a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.registerArrayType(new ArrayOf<>(String.class, "text")::of);
        jdbi.registerArrayType(new ArrayOf<>(Long.class, "bigint")::of);
        jdbi.registerArrayType(new ArrayOf<>(Integer.class, "integer")::of);
        jdbi.registerArrayType(new ArrayOf<>(UUID.class, "uuid")::of);
        jdbi.registerArrayType(new ArrayOf<>(Boolean.class, "boolean")::of);
        return jdbi;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
