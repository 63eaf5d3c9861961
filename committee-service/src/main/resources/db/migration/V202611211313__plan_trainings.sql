-- Trainings (tập huấn) of those who run the election, what they are about, and who was there.
create table committee.training_topic (
    topic text primary key,
    ordinal integer not null unique,
    name_vi text not null,
    name_en text not null,
    given_by_vi text,
    given_by_en text
);
comment on table committee.training_topic is 'What trainings are about. The first six were each given by a department (Lạng Sơn, 24/4/2021), the others to polling teams (Long Biên, 26/4/2021).';
insert into committee.training_topic (topic, ordinal, name_vi, name_en, given_by_vi, given_by_en) values
    ('PROCEDURE', 1, 'Quy trình bầu cử', 'Election procedure', 'Sở Nội vụ', 'Department of Home Affairs'),
    ('DECORATION', 2, 'Trang trí khu vực bỏ phiếu, tuyên truyền', 'Decoration of polling places, propaganda',
        'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'),
    ('SECURITY', 3, 'Phương án bảo đảm an ninh, trật tự', 'Security plan', 'Công an tỉnh', 'Provincial police'),
    ('COMPLAINTS', 4, 'Tiếp công dân, giải quyết khiếu nại, tố cáo', 'Reception of citizens, complaints',
        'Thanh tra tỉnh', 'Provincial inspectorate'),
    ('HEALTH', 5, 'Phương án phòng, chống dịch', 'Epidemic scenarios', 'Sở Y tế', 'Department of Health'),
    ('FUNDING', 6, 'Kinh phí và quyết toán', 'Funding and settlement', 'Sở Tài chính', 'Department of Finance'),
    ('SEALS', 7, 'Con dấu, phù hiệu', 'Seals and badges', null, null),
    ('COUNTING', 8, 'Các bước kiểm phiếu', 'Counting steps', null, null),
    ('FORMS', 9, 'Biểu mẫu, biên bản', 'Forms and minutes', null, null),
    ('LIST_PETITIONS', 10, 'Kiến nghị về danh sách cử tri', 'Petitions on voter lists', null, null),
    ('LIST_POSTING', 11, 'Niêm yết danh sách người ứng cử', 'Posting of candidate lists', null, null),
    ('VOTER_CONTACT', 12, 'Hội nghị tiếp xúc cử tri', 'Voter-contact meetings', null, null);

create table committee.training (
    training uuid primary key default uuidv7(),
    election text not null references committee.election,
    title text not null check (title is nfc normalized),
    topics text[] not null check (cardinality(topics) > 0),
    level text not null,
    path text[] not null,
    place text not null generated always as (path[cardinality(path)]) stored,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    venue text,
    trainers text[] not null,
    invited text[] not null,
    state text not null default 'PLANNED' check (state in ('PLANNED', 'CANCELLED')),
    reason text,
    version bigint not null check (version > 0),
    search_key text not null generated always as (
        replace(regexp_replace(normalize(lower(title), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    constraint training_cancelled_with_reason check ((state = 'CANCELLED') = (reason is not null))
);
create index training_listed on committee.training (election, starts_at, training);

create table committee.training_point (
    training uuid not null references committee.training,
    ordinal integer not null,
    area text not null,
    venue text not null,
    primary key (training, ordinal)
);
comment on table committee.training_point is 'Places connected online (điểm cầu).';

create table committee.training_material (
    training uuid not null references committee.training,
    document uuid not null references committee.document,
    primary key (training, document)
);

create table committee.attendance (
    training uuid not null references committee.training,
    election text not null,
    body text not null,
    others integer not null check (others >= 0),
    version bigint not null check (version > 0),
    primary key (training, body),
    foreign key (election, body) references committee.body
);
comment on table committee.attendance is 'The sheet of one body at one training: its members who were there, and how many others.';

create table committee.attendance_member (
    training uuid not null,
    body text not null,
    election text not null,
    member uuid not null,
    primary key (training, body, member),
    foreign key (training, body) references committee.attendance,
    foreign key (election, member) references committee.member
);
create index attendance_member_trained on committee.attendance_member (election, member);

revoke all on committee.training_topic, committee.training, committee.training_point, committee.training_material,
    committee.attendance, committee.attendance_member from ${application};
grant select on committee.training_topic to ${application};
grant select, insert, update on committee.training, committee.attendance to ${application};
grant select, insert, delete
    on committee.training_point, committee.training_material, committee.attendance_member to ${application};
