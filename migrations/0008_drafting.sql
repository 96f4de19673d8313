-- How an annual plan comes about: versions and their way, steps and material, calendar, proposals, negotiation, monthly targets.

alter table plan.annual_plan
  add column copied_from_id int references plan.annual_plan (id),
  add column strategic_plan_id int references plan.strategic_plan (id),
  -- when this plan is drafted in the planning calendar
  add column moment text not null default 'afterDipa' check (moment in ('strategicPlan', 'budgetAgenda', 'afterDipa')),
  add column revision_reason text check (revision = 0 or revision_reason <> ''),
  -- counts changes of which indicators it holds and in which order
  add column version int not null default 1;

-- Each step on a plan's way; the last line says its state. Nothing is changed afterwards.
create table plan.plan_event (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  action text not null check (action in ('submit', 'return', 'approve', 'lock')),
  reason text check (action <> 'return' or reason <> ''),
  at timestamptz not null default now(),
  actor text not null,
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.plan_event (annual_plan_id, id);

-- 'months': the quarters follow from the targets of the months
alter table plan.target drop constraint target_split_check;
alter table plan.target
  add constraint target_split_check check (split in ('even', 'profile', 'manual', 'yearEnd', 'months')),
  -- where the figure comes from (latar belakang angka)
  add column background text,
  -- the absolute target beside a relative one, and what it counts
  add column absolute numeric check (absolute >= 0);

create index on plan.target (annual_plan_id);

-- The units that carry an indicator out.
create table plan.target_executor (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  indicator_id int not null references plan.indicator (id),
  executor_unit_id int not null references organisation.unit (id),
  primary key (satker_id, annual_plan_id, indicator_id, executor_unit_id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.target_executor (annual_plan_id);

-- Lower rows of an indicator: its absolute total and the numbered parameters below it.
create table plan.target_parameter (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  indicator_id int not null references plan.indicator (id),
  ordinal int not null,
  role text not null check (role in ('total', 'part')),
  label text,
  name text not null check (name <> ''),
  unit_of_measure text,
  -- what a single observation must meet, e.g. '<= 1'
  standard text,
  annual numeric check (annual >= 0),
  is_cumulative boolean not null default true,
  -- how a total follows from its parts: their sum, their sum times a factor, a formula over p1..pn, or stands on its own
  combination text check (combination in ('sum', 'factor', 'formula', 'own')),
  factor numeric,
  formula text,
  combination_reason text,
  version int not null default 1,
  check ((combination is null) = (role = 'part')),
  check ((factor is null) = (combination is distinct from 'factor')),
  check ((formula is null) = (combination is distinct from 'formula')),
  unique (annual_plan_id, indicator_id, ordinal),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.target_parameter (unit_path);

-- A target of a month. parameter_id 0 is the indicator itself. No row: not set; 'none': the printed dash. A row is one value, so a save
-- that comes late is told by the value it began from.
create table plan.target_month (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  indicator_id int not null references plan.indicator (id),
  parameter_id int not null default 0,
  month int not null check (month between 1 and 12),
  kind text not null check (kind in ('value', 'none')),
  value numeric check (value >= 0),
  primary key (satker_id, annual_plan_id, indicator_id, parameter_id, month),
  check ((value is null) = (kind = 'none')),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.target_month (unit_path);
create index on plan.target_month (annual_plan_id);

-- The negotiation of a target: who said what, with which figure.
create table plan.target_discussion (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  indicator_id int not null references plan.indicator (id),
  kind text not null check (kind in ('proposal', 'objection', 'agreement', 'note')),
  from_unit_id int not null references organisation.unit (id),
  figure numeric check (figure >= 0),
  message text not null check (message <> ''),
  at timestamptz not null default now(),
  actor text not null,
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.target_discussion (annual_plan_id, indicator_id, id);

-- The 13 steps of drafting: which are done.
create table plan.draft_step (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  step int not null check (step between 1 and 13),
  done_at timestamptz not null default now(),
  done_by text not null,
  note text,
  primary key (satker_id, annual_plan_id, step),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);

-- What was gathered and decided in a step: team members, policies, SWOT, data, chosen objectives and why.
create table plan.draft_material (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  kind text not null check (kind in
    ('teamMember', 'taskReview', 'policy', 'strength', 'weakness', 'opportunity', 'threat', 'successFactor', 'internalData', 'externalData',
     'previousYear', 'expectedProblem', 'relatedPlan', 'objectiveChoice', 'programChoice', 'activityChoice', 'minutes', 'commitment')),
  ordinal int not null,
  body text not null check (body <> ''),
  reason text,
  priority int check (priority between 1 and 99),
  chosen boolean,
  -- a member of the drafting team who also drafted the strategic plan
  in_strategic_team boolean not null default false,
  -- scores of the criteria for choosing an activity, 1 to 5
  contribution int check (contribution between 1 and 5),
  consistency int check (consistency between 1 and 5),
  resources int check (resources between 1 and 5),
  objective_id int references plan.objective (id),
  work_program_id int references plan.work_program (id),
  activity_id int references plan.activity (id),
  official_id int references organisation.official (id),
  -- the unit whose head commits itself, or that a member of the team comes from
  from_unit_id int references organisation.unit (id),
  on_date date,
  file_hash text collate "C",
  file_name text check ((file_name is null) = (file_hash is null)),
  version int not null default 1,
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.draft_material (annual_plan_id, kind, ordinal);

create table plan.calendar_entry (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  name text not null check (name <> ''),
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  step int check (step between 1 and 13),
  done_at timestamptz,
  done_by text,
  version int not null default 1,
  check ((done_at is null) = (done_by is null)),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.calendar_entry (unit_path, year);

-- What an executing unit proposes for the plan of the year; the planner decides.
create table plan.proposal (
  id int generated always as identity primary key,
  satker_id int not null,
  -- path of the proposing unit
  unit_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  title text not null check (title <> ''),
  body text,
  indicator_id int references plan.indicator (id),
  figure numeric check (figure >= 0),
  volume numeric check (volume >= 0),
  unit_of_measure text,
  amount bigint check (amount >= 0),
  submitted_at timestamptz not null default now(),
  submitted_by text not null,
  decision text check (decision in ('accepted', 'rejected')),
  decision_reason text check (decision is distinct from 'rejected' or decision_reason <> ''),
  decided_at timestamptz,
  decided_by text,
  version int not null default 1,
  check ((decision is null) = (decided_at is null)),
  foreign key (unit_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.proposal (unit_path, year);

-- The legal bases that a plan cites: an entry of the register, or the words as they were written.
create table plan.citation (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id int not null references plan.annual_plan (id),
  ordinal int not null,
  -- where it stands, when that is not the list of legal bases, e.g. 'BAB II huruf A'
  place text check (place <> ''),
  regulation_id int references organisation.regulation (id),
  as_written text,
  version int not null default 1,
  check (regulation_id is not null or as_written <> ''),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on plan.citation (annual_plan_id, ordinal);

do $$
declare t text;
begin
  foreach t in array array['plan_event', 'target_executor', 'target_parameter', 'target_month', 'target_discussion', 'draft_step',
    'draft_material', 'calendar_entry', 'proposal', 'citation'] loop
    execute format('alter table plan.%I enable row level security', t);
    execute format('alter table plan.%I force row level security', t);
    execute format($p$create policy in_scope on plan.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on plan.%I to siklus_app', t);
  end loop;
end $$;
revoke update, delete on plan.plan_event, plan.target_discussion from siklus_app;
grant usage on all sequences in schema plan to siklus_app;
