-- Rows of the outbox live for milliseconds. Dead ones must go before the relay, which looks 60 times a second, has to step
-- over millions of them; the figures are absolute because the table is empty whenever somebody counts.
alter table kernel.outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 100000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 1000000,
    autovacuum_vacuum_cost_delay = 0
);

-- An event that the broker would refuse for its size would stop all that come after it: better that the deed fails.
alter table kernel.outbox add constraint outbox_fits_the_broker check (octet_length(payload) <= 900000);
