-- How an annual plan comes about: the thirteen steps, what is gathered in them, and what executing units propose.

create schema drafting;
grant usage on schema drafting to siklus_app;

create table drafting.step (
  satker_id int not null,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  step int not null check (step between 1 and 13),
  done_at timestamptz not null default now(),
  done_by text not null,
  note text,
  primary key (satker_id, annual_plan_id, step),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('drafting', 'step');
comment on table drafting.step is 'The 13 steps of drafting: which are done';

create table drafting.material (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  annual_plan_id bigint not null,
  kind text not null check (kind in
    ('teamMember', 'taskReview', 'policy', 'strength', 'weakness', 'opportunity', 'threat', 'successFactor', 'internalData', 'externalData',
     'previousYear', 'expectedProblem', 'relatedPlan', 'objectiveChoice', 'programChoice', 'activityChoice', 'minutes', 'commitment')),
  ordinal int not null,
  body text not null check (body <> ''),
  reason text,
  priority int check (priority between 1 and 99),
  chosen boolean,
  in_strategic_team boolean not null default false,
  contribution int check (contribution between 1 and 5),
  consistency int check (consistency between 1 and 5),
  resources int check (resources between 1 and 5),
  objective_id int references strategy.objective (id),
  work_program_id int references strategy.work_program (id),
  activity_id int references strategy.activity (id),
  official_id int references organisation.official (id),
  from_unit_id int references organisation.unit (id),
  on_date date,
  file_hash text collate "C",
  file_name text check ((file_name is null) = (file_hash is null)),
  version int not null default 1,
  primary key (satker_id, id),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on drafting.material (satker_id, annual_plan_id, kind, ordinal);
select platform.protect('drafting', 'material');
comment on table drafting.material is
  'What was gathered and decided in a step: team members, policies, SWOT, data, chosen objectives and why';
comment on column drafting.material.in_strategic_team is
  'A member of the drafting team who also drafted the strategic plan';
comment on column drafting.material.contribution is
  'With consistency and resources: scores of the criteria for choosing an activity, 1 to 5';
comment on column drafting.material.from_unit_id is
  'The unit whose head commits itself, or that a member of the team comes from';
comment on column drafting.material.file_hash is 'A stored file (platform.file)';

create table drafting.proposal (
  satker_id int not null,
  id bigint generated always as identity,
  unit_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  title text not null check (title <> ''),
  body text,
  indicator_id int references strategy.indicator (id),
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
  primary key (satker_id, id),
  check ((decision is null) = (decided_at is null)),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on drafting.proposal (unit_path, year);
select platform.protect('drafting', 'proposal');
comment on table drafting.proposal is
  'What an executing unit proposes for the plan of the year; the planner decides';
comment on column drafting.proposal.unit_id is 'The proposing unit, whose path the row carries';
comment on column drafting.proposal.amount is 'Whole rupiah';

grant usage on all sequences in schema drafting to siklus_app;
