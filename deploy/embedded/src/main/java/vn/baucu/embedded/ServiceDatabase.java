package vn.baucu.embedded;

/**
 * The database of one service. Migrations run as the owner; the service itself runs as a role that owns nothing, so
 * that a migration can take away what the service must never do.
 */
public record ServiceDatabase(String name, String jdbcUrl, Login owner, Login application) {

    /** A role of the database server that may sign in. */
    public record Login(String user, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return user;
        }
    }
}
