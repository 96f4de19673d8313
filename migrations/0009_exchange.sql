-- Staged imports: what was uploaded, what was decided, what was applied, and how to undo it.

create schema exchange;
grant usage on schema exchange to siklus_app;

create table exchange.import (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  file_name text not null check (file_name <> ''),
  file_hash text collate "C" not null check (file_hash ~ '^[0-9a-f]{64}$'),
  staged jsonb not null,
  decisions jsonb not null default '{}',
  created_at timestamptz not null,
  created_by text not null,
  applied_at timestamptz,
  applied_by text,
  counts jsonb,
  changes jsonb,
  undone_at timestamptz,
  undone_by text,
  discarded_at timestamptz,
  version int not null default 1,
  primary key (satker_id, id),
  check ((applied_at is null) = (applied_by is null)),
  check ((applied_at is null) = (changes is null)),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or applied_at is not null),
  check (discarded_at is null or applied_at is null),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on exchange.import (unit_path, year);
select platform.protect('exchange', 'import', privileges => 'select, insert, update');
comment on table exchange.import is 'A workbook on its way into the data of an office';
comment on column exchange.import.file_hash is 'SHA-256 of the file; the file itself is not kept';
comment on column exchange.import.staged is 'The tables that were found: see src/exchange/rules/staged.ts';
comment on column exchange.import.decisions is
  'The choices of the planner where rows disagree: conflict id -> chosen value and reason';
comment on column exchange.import.counts is 'How many records of each kind were new, changed and the same';
comment on column exchange.import.changes is
  'Each record before and after, so that the import can be taken back';

grant usage on all sequences in schema exchange to siklus_app;
