-- The annual plan of an office: versions and their way, targets with parameters and months, negotiation, calendar, legal bases.

create schema plan;
grant usage on schema plan to siklus_app;

create table plan.annual_plan (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  revision int not null default 0 check (revision >= 0),
  title text not null,
  created_at timestamptz not null default now(),
  copied_from_id bigint,
  strategic_plan_id int references strategy.strategic_plan (id),
  moment text not null default 'afterDipa' check (moment in ('strategicPlan', 'budgetAgenda', 'afterDipa')),
  revision_reason text check (revision = 0 or revision_reason <> ''),
  version int not null default 1,
  primary key (satker_id, id),
  unique (satker_id, year, revision),
  foreign key (satker_id, copied_from_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.annual_plan (unit_path, year);
select platform.protect('plan', 'annual_plan');
comment on table plan.annual_plan is 'The plan of an office for a year (RKT), and each revision of it';
comment on column plan.annual_plan.moment is 'When this plan is drafted in the planning calendar';
comment on column plan.annual_plan.version is 'Counts changes of which indicators it holds and in which order';

create table plan.plan_event (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  action text not null check (action in ('submit', 'return', 'approve', 'lock')),
  reason text check (action <> 'return' or reason <> ''),
  at timestamptz not null default now(),
  actor text not null,
  primary key (satker_id, id),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.plan_event (satker_id, annual_plan_id, id);
select platform.protect('plan', 'plan_event', privileges => 'select, insert');
comment on table plan.plan_event is
  'Each step on the way of a plan; the last line says its state. Nothing is changed afterwards';

create table plan.target (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  indicator_id int not null references strategy.indicator (id),
  ordinal int not null,
  kind text check (kind in ('value', 'range', 'none')),
  annual numeric,
  annual_upper numeric,
  split text not null default 'even' check (split in ('even', 'profile', 'manual', 'yearEnd', 'months')),
  profile numeric[] check (cardinality(profile) = 4),
  quarter_1 numeric,
  quarter_2 numeric,
  quarter_3 numeric,
  quarter_4 numeric,
  remark text,
  version int not null default 1,
  background text,
  absolute numeric check (absolute >= 0),
  primary key (satker_id, annual_plan_id, indicator_id),
  check (annual >= 0 and annual_upper >= annual),
  check (case coalesce(kind, 'unset')
    when 'value' then annual is not null and annual_upper is null
    when 'range' then annual is not null and annual_upper is not null
    else annual is null and annual_upper is null end),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.target (unit_path);
select platform.protect('plan', 'target');
comment on table plan.target is 'An indicator that a plan holds, with its target of the year and of the quarters';
comment on column plan.target.kind is
  'Null: not set yet; ''none'' is the printed dash: this indicator has no target this year';
comment on column plan.target.split is
  'How the year is parted into quarters; ''months'': they follow from the targets of the months';
comment on column plan.target.profile is 'The weights of the quarters';
comment on column plan.target.background is 'Where the figure comes from (latar belakang angka)';
comment on column plan.target.absolute is 'The absolute target beside a relative one';

create table plan.target_executor (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  indicator_id int not null references strategy.indicator (id),
  executor_unit_id int not null references organisation.unit (id),
  primary key (satker_id, annual_plan_id, indicator_id, executor_unit_id),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('plan', 'target_executor');
comment on table plan.target_executor is 'The units that carry an indicator out';

create table plan.target_parameter (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  indicator_id int not null references strategy.indicator (id),
  ordinal int not null,
  role text not null check (role in ('total', 'part')),
  label text,
  name text not null check (name <> ''),
  unit_of_measure text,
  standard text,
  annual numeric check (annual >= 0),
  is_cumulative boolean not null default true,
  combination text check (combination in ('sum', 'factor', 'formula', 'own')),
  factor numeric,
  formula text,
  combination_reason text,
  version int not null default 1,
  primary key (satker_id, id),
  check ((combination is null) = (role = 'part')),
  check ((factor is null) = (combination is distinct from 'factor')),
  check ((formula is null) = (combination is distinct from 'formula')),
  unique (satker_id, annual_plan_id, indicator_id, ordinal),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.target_parameter (unit_path);
select platform.protect('plan', 'target_parameter');
comment on table plan.target_parameter is
  'Lower rows of an indicator: its absolute total and the numbered parameters below it';
comment on column plan.target_parameter.standard is 'What a single observation must meet, such as ''<= 1''';
comment on column plan.target_parameter.combination is
  'How a total follows from its parts: their sum, their sum times a factor, a formula over p1..pn, or stands on its own';

create table plan.target_month (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  indicator_id int not null references strategy.indicator (id),
  parameter_id bigint not null default 0,
  month int not null check (month between 1 and 12),
  kind text not null check (kind in ('value', 'none')),
  value numeric check (value >= 0),
  primary key (satker_id, annual_plan_id, indicator_id, parameter_id, month),
  check ((value is null) = (kind = 'none')),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.target_month (unit_path);
select platform.protect('plan', 'target_month');
comment on table plan.target_month is
  'A target of a month. No row: not set. A row is one value, so a save that comes late is told by the value it began from';
comment on column plan.target_month.parameter_id is '0 is the indicator itself';
comment on column plan.target_month.kind is '''none'' is the printed dash';

create table plan.target_discussion (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  indicator_id int not null references strategy.indicator (id),
  kind text not null check (kind in ('proposal', 'objection', 'agreement', 'note')),
  from_unit_id int not null references organisation.unit (id),
  figure numeric check (figure >= 0),
  message text not null check (message <> ''),
  at timestamptz not null default now(),
  actor text not null,
  primary key (satker_id, id),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.target_discussion (satker_id, annual_plan_id, indicator_id, id);
select platform.protect('plan', 'target_discussion', privileges => 'select, insert');
comment on table plan.target_discussion is 'The negotiation of a target: who said what, with which figure';
comment on column plan.target_discussion.annual_plan_id is
  'The first version of the year, so that a revision that was never submitted can be discarded and nothing that was said is lost';

create table plan.calendar_entry (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  name text not null check (name <> ''),
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  step int check (step between 1 and 13),
  done_at timestamptz,
  done_by text,
  version int not null default 1,
  primary key (satker_id, id),
  check ((done_at is null) = (done_by is null)),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.calendar_entry (unit_path, year);
select platform.protect('plan', 'calendar_entry');
comment on table plan.calendar_entry is 'What is due when in the planning of a year';
comment on column plan.calendar_entry.step is 'The step of drafting that it belongs to';

create table plan.citation (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  ordinal int not null,
  place text check (place <> ''),
  regulation_id int references organisation.regulation (id),
  as_written text,
  version int not null default 1,
  primary key (satker_id, id),
  check (regulation_id is not null or as_written <> ''),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on plan.citation (satker_id, annual_plan_id, ordinal);
select platform.protect('plan', 'citation');
comment on table plan.citation is
  'The legal bases that a plan cites: an entry of the register, or the words as they were written';
comment on column plan.citation.place is
  'Where it stands, when that is not the list of legal bases, such as ''BAB II huruf A''';

grant usage on all sequences in schema plan to siklus_app;
