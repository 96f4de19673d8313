-- Foundations every step stands on: who is signed in, what happened, files, jobs, and how a table is protected.
--
-- Two roles work in the database, each set for one transaction only:
--   siklus_app       serves a person; row-level security limits it to the units below app.scope
--   siklus_platform  signs people in, finds the unit of an address, administers accounts and their roles, runs jobs and keeps files.
--                    Row-level security does not limit it, so the program checks the scope of who administers users. Of the data of
--                    offices it reads units with their names, writes roles, and adds to the history; it reaches no figure, official or document
-- app.scope is the path of a unit ('/' for the whole installation, '/1/8/' for one office). It comes from the session.
--
-- Keys are made so that a distributed engine can take the tables over without a change (docs/growth.md): a table of an office has
-- satker_id first in every key, and its foreign keys to other tables of an office carry it. Accounts, sessions, files and jobs stay
-- on one machine then, so nothing that is spread or copied points to them.

do $$ begin
  create role siklus_app nologin nobypassrls;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  create role siklus_platform nologin nobypassrls;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  execute format('grant siklus_app, siklus_platform to %I', current_user);
exception when others then null; end $$;

create schema platform;
grant usage on schema platform to siklus_app, siklus_platform;

create function platform.protect(
  schema_name text,
  table_name text,
  path_column text default 'unit_path',
  -- rows of the units above the scope are read too, never written
  read_above boolean default false,
  -- what siklus_app may do at all
  privileges text default 'select, insert, update, delete',
  -- a row is changed and deleted only while this holds
  open_while text default null
) returns void language plpgsql as $$
declare
  target constant text := format('%I.%I', schema_name, table_name);
  scope constant text := $scope$nullif(current_setting('app.scope', true), '')$scope$;
  inside constant text := format('%1$I >= %2$s and %1$I < %2$s || ''~''', path_column, scope);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  if open_while is null then
    execute format('create policy in_scope on %s to siklus_app using (%s) with check (%2$s)', target, inside);
  else
    -- Not a restrictive policy on top: Citus hands policies on to its workers without that word.
    execute format('create policy in_scope on %s for select to siklus_app using (%s)', target, inside);
    execute format('create policy added_in_scope on %s for insert to siklus_app with check (%s)', target, inside);
    execute format('create policy changed_while_open on %s for update to siklus_app using (%s and %s) with check (%2$s)',
      target, inside, open_while);
    execute format('create policy deleted_while_open on %s for delete to siklus_app using (%s and %s)', target, inside, open_while);
  end if;
  if read_above then
    execute format('create policy above_scope on %s for select to siklus_app using (starts_with(%s, %I))', target, scope, path_column);
  end if;
  execute format('grant %s on %s to siklus_app', privileges, target);
  execute format('comment on column %s.%I is %L', target, path_column,
    'Ids of the units from the root down to the one whose row this is; row-level security ranges over it');
  if exists (select from pg_attribute where attrelid = target::regclass and attname = 'satker_id') then
    execute format('comment on column %s.satker_id is %L', target, 'The office whose row this is; rows are spread over machines by it');
  end if;
end $$;
comment on function platform.protect is
  'Row-level security for a new table: shows and takes only rows at or below app.scope, also from the owner, and grants the rest';

create table platform.account (
  id int generated always as identity primary key,
  username text collate "C" not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  email text collate "C" unique check (email = lower(email)),
  name text not null check (name <> ''),
  password_hash text not null,
  must_change_password boolean not null default false,
  language text not null default 'id' check (language in ('id', 'en')),
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table platform.account is 'A person who can sign in; accounts are disabled, never deleted';
comment on column platform.account.is_demo is 'A sample account, whose password is known to everybody';

create table platform.session (
  token_hash text collate "C" primary key,
  account_id int not null references platform.account (id) on delete cascade,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text,
  device text
);
create index on platform.session (account_id);
create index on platform.session (expires_at);
comment on table platform.session is 'A signed-in browser; the token itself is known to the browser only';

create table platform.history (
  satker_id int not null,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  account_id int,
  actor text not null,
  unit_path text collate "C" not null,
  entity text not null,
  entity_key text not null,
  action text not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  primary key (satker_id, id),
  check (satker_id = coalesce(nullif(split_part(unit_path, '/', -2), ''), '0')::int)
);
create index on platform.history (satker_id, entity, entity_key, id desc);
create index on platform.history (id);
select platform.protect('platform', 'history', privileges => 'select, insert');
create policy of_platform on platform.history for insert to siklus_platform with check (true);
grant insert on platform.history to siklus_platform;
comment on table platform.history is 'What happened to a record: written in the transaction of the change, never altered';
comment on column platform.history.satker_id is 'The unit whose record changed, which ends unit_path; 0 is the installation';
comment on column platform.history.account_id is
  'Who did it; null from the command line. No foreign key: accounts stay on one machine where history is spread over several';
comment on column platform.history.entity is 'The kind of record, such as plan.target';
comment on column platform.history.entity_key is 'Which record of that kind, in words of people';

create table platform.file (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  created_at timestamptz not null default now()
);
comment on table platform.file is
  'Files are addressed by the SHA-256 of their bytes, which lie in the data folder; the same bytes are kept once';

create table platform.job (
  id int generated always as identity primary key,
  kind text not null,
  payload jsonb not null default '{}',
  unique_key text,
  state text not null default 'ready' check (state in ('ready', 'running', 'done', 'dead')),
  run_at timestamptz not null default now(),
  attempts int not null default 0,
  max_attempts int not null default 5,
  lease_until timestamptz,
  worker text,
  progress int not null default 0 check (progress between 0 and 100),
  note text,
  error text,
  result jsonb,
  created_at timestamptz not null default now(),
  created_by int references platform.account (id),
  finished_at timestamptz
);
create index on platform.job (run_at, id) where state = 'ready';
create index on platform.job (lease_until) where state = 'running';
create unique index on platform.job (kind, unique_key) where state in ('ready', 'running');
comment on table platform.job is 'Work in the background';
comment on column platform.job.unique_key is 'At most one job of a kind with this key waits or runs';
comment on column platform.job.lease_until is 'Until when the worker has it; taken over by another one afterwards';
comment on column platform.job.note is 'What it is doing, for people';

grant select, insert, update, delete on platform.account, platform.session, platform.file, platform.job to siklus_platform;
grant usage on all sequences in schema platform to siklus_app, siklus_platform;
