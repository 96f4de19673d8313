-- Units and their names through time, officials, positions, assignments, roles.

create schema organisation;
grant usage on schema organisation to siklus_app, siklus_platform;

create table organisation.unit (
  id int generated always as identity primary key,
  parent_id int references organisation.unit (id),
  -- '/1/8/': the ids from the root down; every row of an office carries it, and row-level security ranges over it.
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

-- Name, class and code of a unit, each from a date (inclusive) until the next one begins (exclusive).
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
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

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
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.official (unit_path);

create table organisation.position (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  title text not null check (title <> ''),
  -- the head signs for the unit
  kind text not null check (kind in ('head', 'subdivisionHead', 'coordinator', 'teamLead', 'financeManager', 'staff')),
  unique (unit_id, title),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.position (unit_path);

-- Who held a position from when (inclusive) until when (exclusive); acting holders are Plt. (vacant post) or Plh. (holder away).
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
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.assignment (unit_path, valid_from);
create index on organisation.assignment (position_id);
create index on organisation.assignment (official_id);

-- Roles in the program. unit_id null (path '/') is the whole installation.
create table organisation.role_assignment (
  id int generated always as identity primary key,
  account_id int not null references platform.account (id) on delete cascade,
  unit_id int,
  unit_path text collate "C" not null default '/',
  role text not null check (role in
    ('planner', 'fieldOfficer', 'teamLead', 'financeManager', 'head', 'centre', 'inspector', 'administrator', 'reader')),
  valid_from date not null default current_date,
  valid_until date,
  unique (account_id, unit_path, role),
  check ((unit_id is null) = (unit_path = '/')),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on organisation.role_assignment (account_id);
create index on organisation.role_assignment (unit_path);

do $$
declare t text;
begin
  foreach t in array array['unit_name', 'official', 'position', 'assignment', 'role_assignment'] loop
    execute format('alter table organisation.%I enable row level security', t);
    execute format('alter table organisation.%I force row level security', t);
    execute format($p$create policy in_scope on organisation.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on organisation.%I to siklus_app', t);
  end loop;
  -- A letterhead and a signature name the superiors too: the units above the scope are read, never written.
  foreach t in array array['unit_name', 'official', 'position', 'assignment'] loop
    execute format($p$create policy above_scope on organisation.%I for select to siklus_app
      using (starts_with(nullif(current_setting('app.scope', true), ''), unit_path))$p$, t);
  end loop;
end $$;

alter table organisation.unit enable row level security;
alter table organisation.unit force row level security;
create policy in_scope on organisation.unit to siklus_app
  using (path >= nullif(current_setting('app.scope', true), '') and path < nullif(current_setting('app.scope', true), '') || '~')
  with check (path >= nullif(current_setting('app.scope', true), '') and path < nullif(current_setting('app.scope', true), '') || '~');
create policy above_scope on organisation.unit for select to siklus_app
  using (starts_with(nullif(current_setting('app.scope', true), ''), path));
grant select, insert, update on organisation.unit to siklus_app;
grant usage on all sequences in schema organisation to siklus_app;

-- The platform finds units by their slug, names them, and administers roles; it changes no office.
create policy of_platform on organisation.unit for select to siklus_platform using (true);
create policy of_platform on organisation.unit_name for select to siklus_platform using (true);
create policy of_platform on organisation.role_assignment to siklus_platform using (true) with check (true);
grant select on organisation.unit, organisation.unit_name to siklus_platform;
grant select, insert, update, delete on organisation.role_assignment to siklus_platform;
