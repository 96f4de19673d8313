-- Foundations every step stands on: who is signed in, what happened, files, jobs.
--
-- Two roles work in the database, each set for one transaction only:
--   siklus_app       serves a person; row-level security limits it to the units below app.scope
--   siklus_platform  signs people in, finds the unit of an address, administers accounts and their roles, runs jobs and keeps files.
--                    Row-level security does not limit it, so the program checks the scope of who administers users. Of the data of
--                    offices it reads units with their names, writes roles, and adds to the history; it reaches no figure, official or document
-- app.scope is the path of a unit ('/' for the whole installation, '/1/8/' for one office). It comes from the session.

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

-- What happened to a record: written in the transaction of the change, never altered. unit_path says whose record it is.
create table platform.history (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account_id int references platform.account (id),
  actor text not null,
  unit_path text collate "C" not null,
  entity text not null,
  entity_key text not null,
  action text not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text
);
create index on platform.history (unit_path, entity, entity_key, id);
alter table platform.history enable row level security;
alter table platform.history force row level security;
create policy history_of_scope on platform.history to siklus_app
  using (unit_path >= nullif(current_setting('app.scope', true), '')
     and unit_path < nullif(current_setting('app.scope', true), '') || '~')
  with check (unit_path >= nullif(current_setting('app.scope', true), '')
     and unit_path < nullif(current_setting('app.scope', true), '') || '~');
create policy history_of_platform on platform.history for insert to siklus_platform with check (true);
grant select, insert on platform.history to siklus_app;
grant insert on platform.history to siklus_platform;

-- Files are addressed by the SHA-256 of their bytes, which lie in the data folder; the same bytes are kept once.
create table platform.file (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  created_at timestamptz not null default now()
);

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

grant select, insert, update, delete on platform.account, platform.session, platform.file, platform.job to siklus_platform;
grant usage on all sequences in schema platform to siklus_app, siklus_platform;
