package vn.baucu.tally.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** The tables of the log; they are only ever added to. */
@ApplicationScoped
class LogStore {

    private final Jdbi jdbi;

    LogStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static long size(Handle handle, String election) {
        return handle.createQuery("select coalesce(max(position) + 1, 0) from log_leaf where election = :election")
                .bind("election", election)
                .mapTo(Long.class)
                .one();
    }

    long size(String election) {
        return jdbi.withHandle(handle -> size(handle, election));
    }

    static MerkleTree tree(Handle handle, String election) {
        return new MerkleTree((level, position) -> hash(handle, election, level, position));
    }

    static byte[] hash(Handle handle, String election, int level, long position) {
        String where = " where election = :election and position = :position";
        return handle.createQuery(
                        level == 0
                                ? "select hash from log_leaf" + where
                                : "select hash from log_node" + where + " and level = " + level)
                .bind("election", election)
                .bind("position", position)
                .mapTo(byte[].class)
                .one();
    }

    List<byte[]> inclusion(String election, long position, long size) {
        return jdbi.withHandle(handle -> tree(handle, election).inclusion(position, size));
    }

    List<byte[]> consistency(String election, long earlier, long later) {
        return jdbi.withHandle(handle -> tree(handle, election).consistency(earlier, later));
    }

    Optional<Leaf> leaf(String election, String pollingArea, BallotType ballotType, Round round, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, hash, document from log_leaf
                        where election = :election and polling_area = :pollingArea and ballot_type = :ballotType
                          and round = :round and version = :version and kind = 'MINUTES'
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("version", version)
                .map((row, context) -> leaf(row))
                .findOne());
    }

    Page<Leaf> leaves(String election, Paging paging) {
        long from = paging.after().isEmpty() ? 0 : Long.parseLong(paging.after()) + 1;
        return Page.of(leaves(election, from, paging.limit() + 1), paging, leaf -> String.valueOf(leaf.position()));
    }

    List<Leaf> leaves(String election, long from, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, hash, document from log_leaf
                        where election = :election and position >= :from order by position limit :limit
                        """)
                .bind("election", election)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> leaf(row))
                .list());
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getLong("position"), HexFormat.of().formatHex(row.getBytes("hash")), row.getString("document"));
    }
}
