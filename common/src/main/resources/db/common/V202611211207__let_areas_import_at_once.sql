-- Files for different areas do not wait for each other.
drop index kernel.job_one_at_a_time;
create unique index job_one_at_a_time on kernel.job (election, kind, scopes) where state in ('QUEUED', 'RUNNING');
