-- What the statistics of the elected count (forms 30/HĐBC, 32/HĐBC); null where the list does not state it.
alter table candidate.listed_candidate
    add column education_level text check (education_level in ('BELOW_UNIVERSITY', 'UNIVERSITY', 'POSTGRADUATE')),
    add column political_theory text check (political_theory in ('NONE', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR')),
    add column sector text check (sector in
        ('PARTY', 'GOVERNMENT', 'FATHERLAND_FRONT', 'COURT', 'PROCURACY', 'ARMED_FORCES', 'OTHER')),
    add column re_elected boolean,
    add column self_nominated boolean;
