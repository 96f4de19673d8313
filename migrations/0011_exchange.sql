-- Staged imports: what was uploaded, what was decided, what was applied, and how to undo it.

create schema exchange;
grant usage on schema exchange to siklus_app;

create table exchange.import (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  file_name text not null check (file_name <> ''),
  -- SHA-256 of the file; the file itself is not kept
  file_hash text collate "C" not null check (file_hash ~ '^[0-9a-f]{64}$'),
  -- the tables that were found: see src/exchange/rules/staged.ts
  staged jsonb not null,
  -- the choices of the planner where rows disagree: conflict id -> chosen value and reason
  decisions jsonb not null default '{}',
  created_at timestamptz not null,
  created_by text not null,
  applied_at timestamptz,
  applied_by text,
  -- how many records of each kind were new, changed and the same
  counts jsonb,
  -- each record before and after, so that the import can be taken back
  changes jsonb,
  undone_at timestamptz,
  undone_by text,
  discarded_at timestamptz,
  version int not null default 1,
  check ((applied_at is null) = (applied_by is null)),
  check ((applied_at is null) = (changes is null)),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or applied_at is not null),
  check (discarded_at is null or applied_at is null),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on exchange.import (unit_path, year);

alter table exchange.import enable row level security;
alter table exchange.import force row level security;
create policy in_scope on exchange.import to siklus_app
  using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
  with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~');
grant select, insert, update on exchange.import to siklus_app;
grant usage on all sequences in schema exchange to siklus_app;
