-- Objectives, indicators with their cards, annual plans and targets.

create schema plan;
grant usage on schema plan to siklus_app;

-- The catalogue: an agency owns objectives and indicators, its offices read them; an office may own some itself.
create table plan.objective (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  parent_id int references plan.objective (id),
  level text not null check (level in ('strategic', 'program', 'activity', 'performance')),
  code text collate "C" not null,
  statement text not null check (statement <> ''),
  year_from int not null check (year_from between 2000 and 2100),
  year_until int check (year_until > year_from),
  unique (unit_id, code, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.objective (unit_path);

create table plan.indicator (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  objective_id int not null references plan.objective (id),
  code text collate "C" not null,
  -- '{unit}' in the name stands for the name of the reporting office on the day of the document.
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
  unique (unit_id, code, year_from),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.indicator (unit_path);
create index on plan.indicator (objective_id);

create table plan.annual_plan (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  revision int not null default 0 check (revision >= 0),
  title text not null,
  created_at timestamptz not null default now(),
  unique (satker_id, year, revision),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.annual_plan (unit_path, year);

create table plan.target (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  indicator_id int not null references plan.indicator (id),
  ordinal int not null,
  -- null: not set yet; 'none' is the printed dash: this indicator has no target this year
  kind text check (kind in ('value', 'range', 'none')),
  annual numeric,
  annual_upper numeric,
  split text not null default 'even' check (split in ('even', 'profile', 'manual', 'yearEnd')),
  profile numeric[] check (cardinality(profile) = 4),
  quarter_1 numeric,
  quarter_2 numeric,
  quarter_3 numeric,
  quarter_4 numeric,
  remark text,
  version int not null default 1,
  primary key (satker_id, annual_plan_id, indicator_id),
  check (annual >= 0 and annual_upper >= annual),
  check (case coalesce(kind, 'unset')
    when 'value' then annual is not null and annual_upper is null
    when 'range' then annual is not null and annual_upper is not null
    else annual is null and annual_upper is null end),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.target (unit_path);

do $$
declare t text;
begin
  foreach t in array array['objective', 'indicator', 'annual_plan', 'target'] loop
    execute format('alter table plan.%I enable row level security', t);
    execute format('alter table plan.%I force row level security', t);
    execute format($p$create policy in_scope on plan.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on plan.%I to siklus_app', t);
  end loop;
  -- The catalogue of the units above is read by the offices below.
  foreach t in array array['objective', 'indicator'] loop
    execute format($p$create policy above_scope on plan.%I for select to siklus_app
      using (starts_with(nullif(current_setting('app.scope', true), ''), unit_path))$p$, t);
  end loop;
end $$;
grant usage on all sequences in schema plan to siklus_app;
