-- Documents that people complete: outlines an agency adapts, the prose of their sections, and finishing them.

-- An outline that an agency or office adapted: the order, headings and tables of a kind of document.
create table report.outline (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('rkt', 'renstra')),
  name text not null check (name <> ''),
  -- the built-in outline it began with
  base text not null check (base in ('p1', 'p2', 'p3', 'renstra')),
  sections jsonb not null,
  version int not null default 1,
  unique (unit_id, kind, name),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

create table report.document (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  kind text not null check (kind in ('rkt', 'pk', 'indicatorCard', 'cascade', 'renstra')),
  -- what the document is of, where the year alone does not say it: a revision, an agreement, a strategic plan; 0 otherwise
  subject_id int not null default 0,
  outline text,
  document_date date not null,
  version int not null default 1,
  unique (satker_id, year, kind, subject_id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on report.document (unit_path, year);

create table report.section (
  document_id int not null references report.document (id) on delete cascade,
  section text collate "C" not null,
  satker_id int not null,
  unit_path text collate "C" not null,
  body jsonb not null,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (document_id, section),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on report.section (unit_path);

-- A document was finished (its tree and hash kept) or opened again with a reason.
create table report.document_event (
  id int generated always as identity primary key,
  document_id int not null references report.document (id),
  satker_id int not null,
  unit_path text collate "C" not null,
  action text not null check (action in ('finish', 'reopen')),
  reason text check (action = 'finish' or reason <> ''),
  tree jsonb check ((tree is null) = (action = 'reopen')),
  hash text collate "C",
  at timestamptz not null default now(),
  actor text not null,
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on report.document_event (document_id, id);

do $$
declare t text;
begin
  foreach t in array array['outline', 'document', 'section', 'document_event'] loop
    execute format('alter table report.%I enable row level security', t);
    execute format('alter table report.%I force row level security', t);
    execute format($p$create policy in_scope on report.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on report.%I to siklus_app', t);
  end loop;
end $$;
create policy above_scope on report.outline for select to siklus_app
  using (starts_with(nullif(current_setting('app.scope', true), ''), unit_path));
revoke update, delete on report.document_event from siklus_app;
grant usage on all sequences in schema report to siklus_app;
