-- What an agency or office states for several years: strategic plans with their statements and yearly targets, programmes and
-- activities, and the catalogue of objectives and indicators with their cards. Units above state, units below read.

create schema strategy;
grant usage on schema strategy to siklus_app;

create table strategy.strategic_plan (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  parent_id int references strategy.strategic_plan (id),
  title text not null check (title <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int not null check (year_until > year_from and year_until <= year_from + 10),
  decree text,
  note text,
  version int not null default 1,
  unique (unit_id, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('strategy', 'strategic_plan', read_above => true);
comment on table strategy.strategic_plan is 'A strategic plan (Renstra)';
comment on column strategy.strategic_plan.parent_id is 'The plan of the unit above that this one carries on';
comment on column strategy.strategic_plan.year_until is 'Exclusive: a plan 2025-2029 ends at 2030';

create table strategy.statement (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in
    ('presidentVision', 'vision', 'mission', 'goal', 'policyObjective', 'policyDirection', 'strategyPillar', 'strategyItem',
     'task', 'function', 'priorityPlace', 'mainActivity', 'mainActivityItem')),
  parent_id int references strategy.statement (id),
  ordinal int not null,
  code text collate "C",
  body text not null check (body <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  source text,
  version int not null default 1,
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on strategy.statement (unit_path, kind);
select platform.protect('strategy', 'statement', read_above => true);
comment on table strategy.statement is
  'Everything a strategic plan states in words, each with its period: one register, told apart by kind';

create table strategy.work_program (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  code text collate "C" check (code ~ '^[A-Z]{2}$'),
  name text not null check (name <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  version int not null default 1,
  unique (unit_id, name, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('strategy', 'work_program', read_above => true);
comment on table strategy.work_program is 'A programme of the state budget';
comment on column strategy.work_program.code is 'Two letters; null where the code of the agency is not known';

create table strategy.activity (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  work_program_id int not null references strategy.work_program (id),
  code text collate "C" check (code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  version int not null default 1,
  unique (work_program_id, name, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('strategy', 'activity', read_above => true);
comment on table strategy.activity is 'An activity (kegiatan) of a programme';

create table strategy.objective (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  parent_id int references strategy.objective (id),
  level text not null check (level in ('strategic', 'program', 'activity', 'performance')),
  code text collate "C" not null,
  statement text not null check (statement <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  work_program_id int references strategy.work_program (id),
  activity_id int references strategy.activity (id),
  version int not null default 1,
  unique (unit_id, code, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on strategy.objective (unit_path);
select platform.protect('strategy', 'objective', read_above => true);
comment on table strategy.objective is
  'The catalogue of objectives (sasaran): an agency owns them and its offices read them; an office may own some itself';

create table strategy.indicator (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  objective_id int not null references strategy.objective (id),
  code text collate "C" not null,
  name text not null check (name <> ''),
  unit_of_measure text not null check (unit_of_measure <> ''),
  decimals int not null default 0 check (decimals between 0 and 6),
  polarity text not null check (polarity in ('maximize', 'minimize', 'stabilize')),
  aggregation text not null check (aggregation in ('sum', 'last', 'mean', 'cumulative')),
  measuring_period text not null check (measuring_period in ('month', 'quarter', 'semester', 'year')),
  definition text,
  formula text,
  evidence text,
  data_source text,
  collection_steps text[] not null default '{}',
  notes text,
  measured_by text,
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  version int not null default 1,
  previous_id int references strategy.indicator (id),
  activity_level text check (activity_level in ('input', 'output', 'outcome', 'benefit', 'impact')),
  relevance text check (relevance in ('strategic', 'routine')),
  aspect text check (aspect in ('result', 'process')),
  baseline numeric,
  baseline_year int,
  baseline_note text,
  polarity_reason text,
  absolute_unit text,
  adoption text not null default 'below' check (adoption in ('below', 'owner')),
  source text,
  unique (unit_id, code, year_from),
  check (previous_id <> id),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on strategy.indicator (unit_path);
create index on strategy.indicator (objective_id);
create index on strategy.indicator (previous_id);
select platform.protect('strategy', 'indicator', read_above => true);
comment on table strategy.indicator is 'An indicator of an objective with its card (kartu indikator), from a year on';
comment on column strategy.indicator.name is
  '''{unit}'' in it stands for the name of the reporting office on the day of the document';
comment on column strategy.indicator.previous_id is 'The card that this one replaces, from year_from on';
comment on column strategy.indicator.polarity_reason is 'Why a polarity that the adviser questioned stays as it is';
comment on column strategy.indicator.absolute_unit is 'What the absolute target beside a relative one counts';
comment on column strategy.indicator.adoption is 'Whether the units below take it into their own plans, or only its owner does';
comment on column strategy.indicator.source is 'The document that the card comes from';

create table strategy.objective_statement (
  objective_id int not null references strategy.objective (id) on delete cascade,
  statement_id int not null references strategy.statement (id),
  unit_id int not null,
  unit_path text collate "C" not null,
  primary key (objective_id, statement_id),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('strategy', 'objective_statement', read_above => true);
comment on table strategy.objective_statement is 'Which goals and policy objectives an objective serves';

create table strategy.strategic_target (
  strategic_plan_id int not null references strategy.strategic_plan (id) on delete cascade,
  indicator_id int not null references strategy.indicator (id),
  year int not null,
  unit_id int not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('value', 'range', 'none')),
  annual numeric check (annual >= 0),
  annual_upper numeric check (annual_upper >= annual),
  check (case kind
    when 'value' then annual is not null and annual_upper is null
    when 'range' then annual is not null and annual_upper is not null
    else annual is null and annual_upper is null end),
  primary key (strategic_plan_id, indicator_id, year),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('strategy', 'strategic_target', read_above => true);
comment on table strategy.strategic_target is 'The target of a year in a strategic plan';
comment on column strategy.strategic_target.kind is '''none'' is the printed dash: no target that year';

grant usage on all sequences in schema strategy to siklus_app;
