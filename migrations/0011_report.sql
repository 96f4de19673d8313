-- What people decide about a report, whose figures come from the steps before; and documents that people complete: outlines an
-- agency adapts, the prose of their sections, and finishing them.

create schema report;
grant usage on schema report to siklus_app;

create table report.quarterly_report (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  quarter int not null check (quarter between 1 and 4),
  report_date date not null,
  version int not null default 1,
  primary key (satker_id, year, quarter),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on report.quarterly_report (unit_path, year);
select platform.protect('report', 'quarterly_report', privileges => 'select, insert, update');
comment on table report.quarterly_report is 'The quarterly report of an office (LKj triwulan)';
comment on column report.quarterly_report.report_date is
  'The day the report bears; the signature block is looked up on it';

create table report.outline (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('rkt', 'renstra')),
  name text not null check (name <> ''),
  base text not null check (base in ('p1', 'p2', 'p3', 'renstra')),
  sections jsonb not null,
  version int not null default 1,
  unique (unit_id, kind, name),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('report', 'outline', read_above => true);
comment on table report.outline is
  'An outline that an agency or office adapted: the order, headings and tables of a kind of document';
comment on column report.outline.base is 'The built-in outline it began with';

create table report.document (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  kind text not null check (kind in ('rkt', 'pk', 'indicatorCard', 'cascade', 'renstra')),
  subject_id bigint not null default 0,
  outline text,
  document_date date not null,
  version int not null default 1,
  primary key (satker_id, id),
  unique (satker_id, year, kind, subject_id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on report.document (unit_path, year);
select platform.protect('report', 'document');
comment on table report.document is 'A document that people complete before it is printed';
comment on column report.document.subject_id is
  'What it is of, where the year alone does not say it: a revision, an agreement, a strategic plan; 0 otherwise';

create table report.section (
  satker_id int not null,
  document_id bigint not null,
  section text collate "C" not null,
  unit_path text collate "C" not null,
  body jsonb not null,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, document_id, section),
  foreign key (satker_id, document_id) references report.document (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on report.section (unit_path);
select platform.protect('report', 'section');
comment on table report.section is 'The prose that people wrote for a section of a document';

create table report.document_event (
  satker_id int not null,
  id bigint generated always as identity,
  document_id bigint not null,
  unit_path text collate "C" not null,
  action text not null check (action in ('finish', 'reopen')),
  reason text check (action = 'finish' or reason <> ''),
  tree jsonb check ((tree is null) = (action = 'reopen')),
  hash text collate "C",
  at timestamptz not null default now(),
  actor text not null,
  primary key (satker_id, id),
  foreign key (satker_id, document_id) references report.document (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on report.document_event (satker_id, document_id, id);
select platform.protect('report', 'document_event', privileges => 'select, insert');
comment on table report.document_event is
  'A document was finished (its tree and hash kept) or opened again with a reason';

grant usage on all sequences in schema report to siklus_app;
