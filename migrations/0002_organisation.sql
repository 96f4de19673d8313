-- Units and their names through time, officials, positions, assignments, roles; staff and training; the register of regulations.

create schema organisation;
grant usage on schema organisation to siklus_app, siklus_platform;

create table organisation.unit (
  id int generated always as identity primary key,
  parent_id int references organisation.unit (id),
  path text collate "C" not null unique check (path ~ '^/([0-9]+/)+$'),
  slug text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in
    ('ministry', 'agency', 'directorate', 'centre', 'inspectorate', 'office', 'subdivision', 'workArea', 'installation', 'functionalGroup')),
  province text,
  address text,
  city text,
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  phone text,
  fax text,
  email text,
  website text,
  is_sample boolean not null default false,
  valid_from date,
  valid_until date,
  version int not null default 1,
  unique (id, path)
);
create index on organisation.unit (parent_id);
select platform.protect('organisation', 'unit', path_column => 'path', read_above => true, privileges => 'select, insert, update');
comment on table organisation.unit is
  'The tree of ministry, agencies, offices (satker) and what is below them. A unit keeps its place: every row of an office carries its path';
comment on column organisation.unit.slug is 'The unit in the address of a page';

create table organisation.unit_name (
  unit_id int not null,
  unit_path text collate "C" not null,
  valid_from date not null,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  class text,
  satker_code text collate "C" check (satker_code ~ '^[0-9]{6}$'),
  legal_basis text,
  primary key (unit_id, valid_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('organisation', 'unit_name', read_above => true);
comment on table organisation.unit_name is
  'Name, class and code of a unit, each from a date (inclusive) until the next one begins (exclusive)';
comment on column organisation.unit_name.satker_code is 'The code of the office in the state budget';

create table organisation.official (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  name text not null check (name <> ''),
  title_before text,
  title_after text,
  employment text not null check (employment in ('PNS', 'PPPK', 'other')),
  nip text collate "C" unique check (nip ~ '^[0-9]{18}$'),
  version int not null default 1,
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.official (unit_path);
select platform.protect('organisation', 'official', read_above => true);
comment on table organisation.official is 'A person who can hold a position; the unit is the one that keeps the entry';
comment on column organisation.official.nip is 'The number of a civil servant';

create table organisation.position (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('head', 'subdivisionHead', 'coordinator', 'teamLead', 'financeManager', 'staff')),
  unique (unit_id, title),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.position (unit_path);
select platform.protect('organisation', 'position', read_above => true);
comment on table organisation.position is 'A post in a unit';
comment on column organisation.position.kind is 'The head signs for the unit';

create table organisation.assignment (
  id int generated always as identity primary key,
  position_id int not null references organisation.position (id),
  official_id int not null references organisation.official (id),
  unit_id int not null,
  unit_path text collate "C" not null,
  capacity text not null default 'definitive' check (capacity in ('definitive', 'plt', 'plh')),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  decree text,
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.assignment (unit_path, valid_from);
create index on organisation.assignment (position_id);
create index on organisation.assignment (official_id);
select platform.protect('organisation', 'assignment', read_above => true);
comment on table organisation.assignment is 'Who held a position from when (inclusive) until when (exclusive)';
comment on column organisation.assignment.capacity is 'Acting holders are plt (vacant post) or plh (holder away)';

create table organisation.role_assignment (
  id int generated always as identity primary key,
  account_id int not null,
  unit_id int,
  unit_path text collate "C" not null default '/',
  role text not null check (role in
    ('planner', 'fieldOfficer', 'teamLead', 'financeManager', 'head', 'centre', 'inspector', 'administrator', 'reader')),
  valid_from date not null default current_date,
  valid_until date,
  unique (account_id, unit_path, role),
  check ((unit_id is null) = (unit_path = '/')),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.role_assignment (account_id);
create index on organisation.role_assignment (unit_path);
select platform.protect('organisation', 'role_assignment');
comment on table organisation.role_assignment is 'Roles in the program, each in a unit and everything below it';
comment on column organisation.role_assignment.unit_id is 'Null (path ''/'') is the whole installation';
comment on column organisation.role_assignment.account_id is
  'No foreign key: accounts stay on one machine where this table is copied to several; they are never deleted';

-- The platform finds units by their slug, names them, and administers roles; it changes no office.
create policy of_platform on organisation.unit for select to siklus_platform using (true);
create policy of_platform on organisation.unit_name for select to siklus_platform using (true);
create policy of_platform on organisation.role_assignment to siklus_platform using (true) with check (true);
grant select on organisation.unit, organisation.unit_name to siklus_platform;
grant select, insert, update, delete on organisation.role_assignment to siklus_platform;

create table organisation.staff (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  placement_id int references organisation.unit (id),
  official_id int references organisation.official (id),
  name text,
  nip text collate "C" check (nip ~ '^[0-9]{18}$'),
  employment text not null check (employment in ('PNS', 'PPPK', 'PPNPN')),
  rank_group text check (rank_group ~ '^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$'),
  ruang text check (ruang ~ '^[a-e]$'),
  education_level text check (education_level in
    ('SD', 'SMP', 'SMA', 'D I', 'D II', 'D III', 'D IV', 'S1', 'Profesi', 'S2', 'S3')),
  education_field text,
  job_title text not null check (job_title <> ''),
  job_family text check (job_family in ('structural', 'specific', 'general')),
  position_class int check (position_class between 1 and 17),
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  source text,
  version int not null default 1,
  primary key (satker_id, id),
  check (official_id is null or (name is null and nip is null)),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.staff (unit_path, valid_from);
create index on organisation.staff (nip);
select platform.protect('organisation', 'staff');
comment on table organisation.staff is
  'One employee for a stretch of time; no more about a person than the staffing tables need';
comment on column organisation.staff.placement_id is 'The team or work area where the person works; null: the office itself';
comment on column organisation.staff.official_id is
  'The official in the registry, where this is one; the name and NIP stand there';

create table organisation.training (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  title text not null check (title <> ''),
  kind text not null check (kind in
    ('technical', 'inHouse', 'functional', 'competenceTest', 'enforcement', 'health', 'service', 'leadership', 'langaskara', 'coaching',
     'discipline', 'study', 'internship', 'personnel', 'other')),
  organiser text,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  lesson_hours numeric not null check (lesson_hours >= 0),
  note text,
  version int not null default 1,
  primary key (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.training (unit_path, starts_on);
select platform.protect('organisation', 'training');
comment on table organisation.training is 'A course, or another thing that developed the competence of staff';
comment on column organisation.training.lesson_hours is
  'Jam pelajaran; 0 for what has none, such as a personnel service';

create table organisation.training_participant (
  satker_id int not null,
  training_id bigint not null,
  staff_id bigint not null,
  unit_path text collate "C" not null,
  lesson_hours numeric check (lesson_hours >= 0),
  primary key (satker_id, training_id, staff_id),
  foreign key (satker_id, training_id) references organisation.training (satker_id, id) on delete cascade,
  foreign key (satker_id, staff_id) references organisation.staff (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on organisation.training_participant (satker_id, staff_id);
select platform.protect('organisation', 'training_participant');
comment on table organisation.training_participant is 'Who took part in a training';
comment on column organisation.training_participant.lesson_hours is
  'Hours of this person where they differ from those of the training';

create table organisation.regulation (
  id int generated always as identity primary key,
  unit_id int,
  unit_path text collate "C" not null default '/',
  kind text not null check (kind <> ''),
  number text collate "C" not null check (number <> ''),
  year int not null check (year between 1945 and 2100),
  title text not null check (title <> ''),
  gazette text,
  valid_from date,
  valid_until date check (valid_until > valid_from),
  replaced_by_id int references organisation.regulation (id),
  certainty text not null check (certainty in ('SRC', 'SEC', 'DATA', 'SEED', 'MEM', 'INF')),
  source text,
  version int not null default 1,
  check ((unit_id is null) = (unit_path = '/')),
  check (replaced_by_id is null or valid_until is not null),
  unique nulls not distinct (unit_id, kind, number, year),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('organisation', 'regulation', read_above => true);
comment on table organisation.regulation is 'The register of regulations that documents cite';
comment on column organisation.regulation.unit_id is
  'Who keeps the entry: an agency or an office; null (path ''/''): the installation, for everybody';
comment on column organisation.regulation.gazette is 'Where it was published';
comment on column organisation.regulation.valid_from is
  'In force from (inclusive; null: only the year is known) until valid_until (exclusive)';
comment on column organisation.regulation.certainty is
  'How sure we are, as for rules; of validity as well as of number and title';

grant usage on all sequences in schema organisation to siklus_app;
