-- Staff and training, and the register of regulations.

-- One employee for a stretch of time; no more about a person than the staffing tables need.
create table organisation.staff (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  -- the team or work area where the person works; null: the office itself
  placement_id int references organisation.unit (id),
  -- the official in the registry, where this is one; the name and NIP stand there
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
  check (official_id is null or (name is null and nip is null)),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.staff (unit_path, valid_from);
create index on organisation.staff (nip);

create table organisation.training (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  title text not null check (title <> ''),
  kind text not null check (kind in
    ('technical', 'inHouse', 'functional', 'competenceTest', 'enforcement', 'health', 'service', 'leadership', 'langaskara', 'coaching',
     'discipline', 'study', 'internship', 'personnel', 'other')),
  organiser text,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- jam pelajaran; 0 for what has none, such as a personnel service
  lesson_hours numeric not null check (lesson_hours >= 0),
  note text,
  version int not null default 1,
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.training (unit_path, starts_on);

create table organisation.training_participant (
  training_id int not null references organisation.training (id) on delete cascade,
  staff_id int not null references organisation.staff (id),
  satker_id int not null,
  unit_path text collate "C" not null,
  -- hours of this person where they differ from those of the training
  lesson_hours numeric check (lesson_hours >= 0),
  primary key (training_id, staff_id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.training_participant (staff_id);

create table organisation.regulation (
  id int generated always as identity primary key,
  -- who keeps the entry: an agency or an office; null with path '/': the installation, for everybody
  unit_id int,
  unit_path text collate "C" not null default '/',
  kind text not null check (kind <> ''),
  number text collate "C" not null check (number <> ''),
  year int not null check (year between 1945 and 2100),
  title text not null check (title <> ''),
  gazette text,
  -- in force from (inclusive; null: only the year is known) until (exclusive)
  valid_from date,
  valid_until date check (valid_until > valid_from),
  replaced_by_id int references organisation.regulation (id),
  -- how sure we are, as for rules; of validity as well as of number and title
  certainty text not null check (certainty in ('SRC', 'SEC', 'DATA', 'SEED', 'MEM', 'INF')),
  source text,
  version int not null default 1,
  check ((unit_id is null) = (unit_path = '/')),
  check (replaced_by_id is null or valid_until is not null),
  unique nulls not distinct (unit_id, kind, number, year),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

do $$
declare t text;
begin
  foreach t in array array['staff', 'training', 'training_participant', 'regulation'] loop
    execute format('alter table organisation.%I enable row level security', t);
    execute format('alter table organisation.%I force row level security', t);
    execute format($p$create policy in_scope on organisation.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on organisation.%I to siklus_app', t);
  end loop;
end $$;
create policy above_scope on organisation.regulation for select to siklus_app
  using (starts_with(nullif(current_setting('app.scope', true), ''), unit_path));
grant usage on all sequences in schema organisation to siklus_app;
