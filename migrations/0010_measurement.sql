-- Figures of months and quarters, their explanation, the state of a quarter, and the policy of an office for achievements.

create schema measurement;
grant usage on schema measurement to siklus_app;

create table measurement.actual (
  satker_id int not null,
  unit_path text collate "C" not null,
  indicator_id int not null references strategy.indicator (id),
  year int not null check (year between 2000 and 2100),
  period text collate "C" not null check (period ~ '^(M(0[1-9]|1[0-2])|Q[1-4])$'),
  value numeric,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, indicator_id, period),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on measurement.actual (unit_path, year);
select platform.protect('measurement', 'actual');
comment on table measurement.actual is 'A figure entered for a month (M01..M12) or for a whole quarter (Q1..Q4)';
comment on column measurement.actual.value is 'Null says that somebody cleared it';

create table measurement.explanation (
  satker_id int not null,
  unit_path text collate "C" not null,
  indicator_id int not null references strategy.indicator (id),
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  cause text,
  follow_up text,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, quarter, indicator_id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on measurement.explanation (unit_path, year);
select platform.protect('measurement', 'explanation');
comment on table measurement.explanation is
  'What people say of an indicator in a quarter: why it went so, and what will be done';

create table measurement.quarter_event (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  action text not null check (action in ('finalise', 'reopen')),
  reason text check (action = 'finalise' or reason <> ''),
  at timestamptz not null default now(),
  actor text not null,
  figures jsonb check ((figures is null) = (action = 'reopen')),
  primary key (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on measurement.quarter_event (satker_id, year, quarter, id);
create index on measurement.quarter_event (unit_path, year);
select platform.protect('measurement', 'quarter_event', privileges => 'select, insert');
comment on table measurement.quarter_event is
  'Each time a quarter was made final, or opened again with a reason; the last line of a quarter says its state';
comment on column measurement.quarter_event.figures is
  'The figures as they were made final: [{indicatorId, code, target, actual, toDate, raw, reported}]';

create table measurement.policy (
  unit_id int not null,
  unit_path text collate "C" not null,
  valid_from date not null,
  cap numeric check (cap > 0),
  anomaly_threshold numeric not null default 110 check (anomaly_threshold > 0),
  not_due text not null default 'state' check (not_due in ('state', 'hundred')),
  zero_target text not null default 'none' check (zero_target in ('none', 'hundred')),
  note text,
  version int not null default 1,
  primary key (unit_id, valid_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on measurement.policy (unit_path);
select platform.protect('measurement', 'policy', read_above => true);
comment on table measurement.policy is
  'How a unit and those below it treat achievements, from a date on; without a row the default of the rule book holds';
comment on column measurement.policy.cap is 'The highest achievement that is reported; null: no cap';
comment on column measurement.policy.not_due is 'What stands for an indicator that is not due yet';
comment on column measurement.policy.zero_target is 'What a target of zero that was kept counts as';

grant usage on all sequences in schema measurement to siklus_app;
