-- Figures of months and quarters, their explanation, the state of a quarter, and the office's policy for achievements.

create schema measurement;
grant usage on schema measurement to siklus_app;

-- A figure entered for a month (M01..M12) or for a whole quarter (Q1..Q4). A row with null says that somebody cleared it.
create table measurement.actual (
  satker_id int not null,
  unit_path text collate "C" not null,
  indicator_id int not null references plan.indicator (id),
  year int not null check (year between 2000 and 2100),
  period text collate "C" not null check (period ~ '^(M(0[1-9]|1[0-2])|Q[1-4])$'),
  value numeric,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, indicator_id, period),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on measurement.actual (unit_path, year);

-- What people say of an indicator in a quarter: why it went so, and what will be done.
create table measurement.explanation (
  satker_id int not null,
  unit_path text collate "C" not null,
  indicator_id int not null references plan.indicator (id),
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  cause text,
  follow_up text,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, quarter, indicator_id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on measurement.explanation (unit_path, year);

-- Each time a quarter was made final, or opened again with a reason; the last line of a quarter says its state.
create table measurement.quarter_event (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  action text not null check (action in ('finalise', 'reopen')),
  reason text check (action = 'finalise' or reason <> ''),
  at timestamptz not null default now(),
  actor text not null,
  -- the figures as they were made final: [{indicatorId, code, target, actual, toDate, raw, reported}]
  figures jsonb check ((figures is null) = (action = 'reopen')),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on measurement.quarter_event (satker_id, year, quarter, id);
create index on measurement.quarter_event (unit_path, year);

-- How a unit and those below it treat achievements, from a date on; without a row the default of the rule book holds.
create table measurement.policy (
  unit_id int not null,
  unit_path text collate "C" not null,
  valid_from date not null,
  -- null: no cap
  cap numeric check (cap > 0),
  anomaly_threshold numeric not null default 110 check (anomaly_threshold > 0),
  not_due text not null default 'state' check (not_due in ('state', 'hundred')),
  zero_target text not null default 'none' check (zero_target in ('none', 'hundred')),
  note text,
  version int not null default 1,
  primary key (unit_id, valid_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on measurement.policy (unit_path);

do $$
declare t text;
begin
  foreach t in array array['actual', 'explanation', 'quarter_event', 'policy'] loop
    execute format('alter table measurement.%I enable row level security', t);
    execute format('alter table measurement.%I force row level security', t);
    execute format($p$create policy in_scope on measurement.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on measurement.%I to siklus_app', t);
  end loop;
end $$;
create policy above_scope on measurement.policy for select to siklus_app
  using (starts_with(nullif(current_setting('app.scope', true), ''), unit_path));
revoke update, delete on measurement.quarter_event from siklus_app;
grant usage on all sequences in schema measurement to siklus_app;
