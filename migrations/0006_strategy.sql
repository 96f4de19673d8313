-- Strategic plans with their statements and yearly targets, programmes and activities, full indicator cards, the cascade.

create table plan.strategic_plan (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  -- the plan of the unit above that this one carries on
  parent_id int references plan.strategic_plan (id),
  title text not null check (title <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  -- exclusive: a plan 2025-2029 ends at 2030
  year_until int not null check (year_until > year_from and year_until <= year_from + 10),
  decree text,
  note text,
  version int not null default 1,
  unique (unit_id, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

-- Everything a strategic plan states in words, each with its period: one register, told apart by kind.
create table plan.statement (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in
    ('presidentVision', 'vision', 'mission', 'goal', 'policyObjective', 'policyDirection', 'strategyPillar', 'strategyItem',
     'task', 'function', 'priorityPlace', 'mainActivity', 'mainActivityItem')),
  parent_id int references plan.statement (id),
  ordinal int not null,
  code text collate "C",
  body text not null check (body <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  source text,
  version int not null default 1,
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.statement (unit_path, kind);

create table plan.work_program (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  -- two letters; null where the agency's code is not known
  code text collate "C" check (code ~ '^[A-Z]{2}$'),
  name text not null check (name <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  version int not null default 1,
  unique (unit_id, name, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

create table plan.activity (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  work_program_id int not null references plan.work_program (id),
  code text collate "C" check (code ~ '^[0-9]{4}$'),
  name text not null check (name <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  version int not null default 1,
  unique (work_program_id, name, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

alter table plan.objective
  add column work_program_id int references plan.work_program (id),
  add column activity_id int references plan.activity (id),
  add column version int not null default 1;

-- Which goals and policy objectives an objective serves.
create table plan.objective_statement (
  objective_id int not null references plan.objective (id) on delete cascade,
  statement_id int not null references plan.statement (id),
  unit_id int not null,
  unit_path text collate "C" not null,
  primary key (objective_id, statement_id),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

alter table plan.indicator
  -- the card that this one replaces, from year_from on
  add column previous_id int references plan.indicator (id),
  add column activity_level text check (activity_level in ('input', 'output', 'outcome', 'benefit', 'impact')),
  add column relevance text check (relevance in ('strategic', 'routine')),
  add column aspect text check (aspect in ('result', 'process')),
  add column baseline numeric,
  add column baseline_year int,
  add column baseline_note text,
  -- why a polarity that the adviser questioned stays as it is
  add column polarity_reason text,
  -- what the absolute target beside a relative one counts
  add column absolute_unit text,
  -- whether the units below take it into their own plans, or only its owner does
  add column adoption text not null default 'below' check (adoption in ('below', 'owner')),
  -- the document that the card comes from
  add column source text,
  add check (previous_id <> id);
create index on plan.indicator (previous_id);

-- The target of a year in a strategic plan.
create table plan.strategic_target (
  strategic_plan_id int not null references plan.strategic_plan (id) on delete cascade,
  indicator_id int not null references plan.indicator (id),
  year int not null,
  unit_id int not null,
  unit_path text collate "C" not null,
  kind text not null check (kind in ('value', 'range', 'none')),
  annual numeric check (annual >= 0),
  annual_upper numeric check (annual_upper >= annual),
  version int not null default 1,
  check (case kind
    when 'value' then annual is not null and annual_upper is null
    when 'range' then annual is not null and annual_upper is not null
    else annual is null and annual_upper is null end),
  primary key (strategic_plan_id, indicator_id, year),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

-- The cascade (penjenjangan kinerja): conditions, from the outcome at the top down to outputs, each with its owner.
create table plan.cascade_node (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  parent_id int references plan.cascade_node (id),
  year int not null check (year between 2000 and 2100),
  ordinal int not null,
  level text not null check (level in ('ultimate', 'intermediate', 'immediate', 'output')),
  condition text not null check (condition <> ''),
  is_success_factor boolean not null default false,
  -- a condition that another unit or institution brings about, drawn here because ours depends on it
  is_crosscutting boolean not null default false,
  objective_id int references plan.objective (id),
  owner_unit_id int references organisation.unit (id),
  owner_position_id int references organisation.position (id),
  -- an owner that the registry does not hold, such as another ministry
  owner_note text,
  -- reviewer's tick: the parts below are necessary and sufficient
  sufficient_by text,
  sufficient_at timestamptz,
  version int not null default 1,
  check ((sufficient_by is null) = (sufficient_at is null)),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.cascade_node (unit_path, year);
create index on plan.cascade_node (parent_id);

-- Indicators of a condition: one of the catalogue, or one written for a team or person.
create table plan.cascade_indicator (
  node_id int not null references plan.cascade_node (id) on delete cascade,
  ordinal int not null,
  unit_id int not null,
  unit_path text collate "C" not null,
  indicator_id int references plan.indicator (id),
  name text,
  target numeric check (target >= 0),
  unit_of_measure text,
  polarity text check (polarity in ('maximize', 'minimize', 'stabilize')),
  -- how the targets of the conditions below make this one
  combination text check (combination in ('sum', 'mean')),
  primary key (node_id, ordinal),
  check ((indicator_id is null) <> (name is null)),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);

-- Others who contribute to a condition that one unit or position owns.
create table plan.cascade_contributor (
  id int generated always as identity primary key,
  node_id int not null references plan.cascade_node (id) on delete cascade,
  unit_id int not null,
  unit_path text collate "C" not null,
  contributor_unit_id int references organisation.unit (id),
  contributor_note text,
  check (contributor_unit_id is not null or contributor_note <> ''),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.cascade_contributor (node_id);

do $$
declare t text;
begin
  foreach t in array array['strategic_plan', 'statement', 'work_program', 'activity', 'objective_statement', 'strategic_target',
    'cascade_node', 'cascade_indicator', 'cascade_contributor'] loop
    execute format('alter table plan.%I enable row level security', t);
    execute format('alter table plan.%I force row level security', t);
    execute format($p$create policy in_scope on plan.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    -- What the units above state is read by those below.
    execute format($p$create policy above_scope on plan.%I for select to siklus_app
      using (starts_with(nullif(current_setting('app.scope', true), ''), unit_path))$p$, t);
    execute format('grant select, insert, update, delete on plan.%I to siklus_app', t);
  end loop;
end $$;
grant usage on all sequences in schema plan to siklus_app;
