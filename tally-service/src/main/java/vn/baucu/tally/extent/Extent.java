package vn.baucu.tally.extent;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.baucu.common.law.AreaLevel;

/**
 * How much of an election a question is about (phạm vi). Its SQL names {@code :election}, {@code :ballotType} and
 * {@code :subject}, the area or constituency, and calls polling areas {@code p}. An {@code offset 0} keeps the planner
 * from another way than this one: it plans once for all subjects, and knows nothing of tables that have just been filled.
 */
public enum Extent {

    /** The nation, added up: everything is read once, in whatever order, by several processes where there are some. */
    NATION {
        @Override
        public String pollingAreas(String condition) {
            return "(select * from organisation.polling_area where election = :election " + condition + ") p\n";
        }

        @Override
        String joined(String how, String alias, String columns, String table, String condition) {
            return filled(OF_ALL.replace("{fence}", ""), how, alias, columns, table, condition);
        }
    },

    /** The nation, listed: everything is read in the order of the codes of polling areas, and merged, up to the last asked. */
    NATION_IN_ORDER {
        @Override
        public String pollingAreas(String condition) {
            return """
                    (select * from organisation.polling_area where election = :election {condition}
                     order by polling_area offset 0) p
                    """.replace("{condition}", condition);
        }

        @Override
        String joined(String how, String alias, String columns, String table, String condition) {
            return filled(
                    OF_ALL.replace("{fence}", "order by own.polling_area offset 0"),
                    how,
                    alias,
                    columns,
                    table,
                    condition);
        }
    },

    /** An area below it: its polling areas are found by their path, and what belongs to them one by one. */
    AREA {
        @Override
        public String pollingAreas(String condition) {
            return """
                    (select * from (
                        select * from organisation.polling_area
                        where path @> array[cast(:subject as text)] offset 0) below
                     where election = :election {condition} order by polling_area offset 0) p
                    """.replace("{condition}", condition);
        }
    },

    /** A constituency: its polling areas are found by their ballots, and what belongs to them one by one. */
    CONSTITUENCY {
        @Override
        public String pollingAreas(String condition) {
            return """
                    (select place.* from (
                        select polling_area from (
                            select * from organisation.polling_area_ballot
                            where election = :election and constituency = :subject offset 0) ballots
                        where ballot_type = :ballotType {condition} order by polling_area offset 0) votes
                     join lateral (
                        select * from organisation.polling_area place
                        where place.election = :election and place.polling_area = votes.polling_area offset 0) place on true) p
                    """.replace("{condition}", condition);
        }
    };

    private static final String OF_ALL = """
             {how} join (
                select own.polling_area as of_polling_area, {columns} from {table} own
                where own.election = :election and {condition}
                {fence}) {alias} on {alias}.of_polling_area = p.polling_area
            """;

    private static final String OF_EACH = """
             {how} join lateral (
                select {columns} from {table} own
                where own.election = :election and own.polling_area = p.polling_area and {condition}
                offset 0) {alias} on true
            """;

    /** Left to itself, the planner looks each polling area of the nation up among all the others. */
    private static final String AT_ONCE =
            "set local enable_nestloop = off; set local enable_sort = off; set local work_mem = '32MB'";

    /** What is left to the planner here are the indices alone. */
    private static final String IN_ORDER = "set local enable_nestloop = off; set local enable_hashjoin = off;"
            + " set local enable_sort = off; set local max_parallel_workers_per_gather = 0";

    /** Finds out, and makes the transaction ready to add so much up; what is no area is taken for a constituency. */
    public static Extent toSum(Handle handle, String election, String subject) {
        return prepared(handle, election, subject, NATION, AT_ONCE);
    }

    /** The same to list it in the order of the codes of polling areas. */
    public static Extent toList(Handle handle, String election, String subject) {
        return prepared(handle, election, subject, NATION_IN_ORDER, IN_ORDER);
    }

    private static Extent prepared(Handle handle, String election, String subject, Extent nation, String settings) {
        Extent extent = handle.createQuery(
                        "select level from organisation.area where election = :election and area = :subject")
                .bind("election", election)
                .bind("subject", subject)
                .mapTo(String.class)
                .findOne()
                .map(level -> level.equals(AreaLevel.NATION.name()) ? nation : AREA)
                .orElse(CONSTITUENCY);
        if (extent == nation) {
            handle.execute(settings);
            // The nation is the whole election: its code is nothing to be asked for.
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        }
        return extent;
    }

    /**
     * Its polling areas, in the order of their codes where they are not to be added up.
     *
     * @param condition further on {@code polling_area}, begins with {@code and}; or empty
     */
    public abstract String pollingAreas(String condition);

    /**
     * What belongs to each of them, leaving out those to which nothing does.
     *
     * @param table with the columns {@code election} and {@code polling_area}; called {@code own} in the others
     */
    public final String with(String alias, String columns, String table, String condition) {
        return joined("", alias, columns, table, condition);
    }

    /** The same, with nulls where there is nothing. */
    public final String orWithout(String alias, String columns, String table, String condition) {
        return joined("left", alias, columns, table, condition);
    }

    String joined(String how, String alias, String columns, String table, String condition) {
        return filled(OF_EACH, how, alias, columns, table, condition);
    }

    private static String filled(
            String join, String how, String alias, String columns, String table, String condition) {
        return join.replace("{how}", how)
                .replace("{alias}", alias)
                .replace("{columns}", columns)
                .replace("{table}", table)
                .replace("{condition}", condition);
    }
}
