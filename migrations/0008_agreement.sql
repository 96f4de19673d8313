-- Performance agreements as signed snapshots, and the action plan behind their targets.

create schema agreement;
grant usage on schema agreement to siklus_app;

create table agreement.agreement (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  kind text not null check (kind in ('head', 'team')),
  party_unit_id int not null references organisation.unit (id),
  revision int not null default 0 check (revision >= 0),
  revises_id bigint,
  cause text check (cause in ('official', 'target', 'budget', 'program', 'assumption')),
  reason text,
  number text,
  place text,
  agreement_date date not null,
  annual_plan_id bigint not null,
  budget_version_id bigint,
  snapshot jsonb not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  signed_at timestamptz,
  signed_by text,
  version int not null default 1,
  primary key (satker_id, id),
  check ((signed_at is null) = (signed_by is null)),
  check ((revision = 0) = (revises_id is null)),
  check (revision = 0 or (cause is not null and reason <> '')),
  unique (satker_id, year, party_unit_id, revision),
  foreign key (satker_id, revises_id) references agreement.agreement (satker_id, id),
  foreign key (satker_id, annual_plan_id) references plan.annual_plan (satker_id, id),
  foreign key (satker_id, budget_version_id) references budget.budget_version (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on agreement.agreement (unit_path, year);
-- a party has one draft at a time
create unique index on agreement.agreement (satker_id, year, party_unit_id) where signed_at is null;
-- what was signed stays as it was signed
select platform.protect('agreement', 'agreement', open_while => 'signed_at is null');
comment on table agreement.agreement is
  'A performance agreement (PK) as it was made; what was signed stays as it was signed, a change is a revision';
comment on column agreement.agreement.kind is
  'Head of the office with the superior, or lead of a team with the head';
comment on column agreement.agreement.party_unit_id is 'Whose agreement it is: the office, or the team';
comment on column agreement.agreement.snapshot is
  'Parties, targets and budget as they stood: see src/agreement/rules/snapshot.ts';

create table agreement.action_step (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  indicator_id int not null references strategy.indicator (id),
  name text not null check (name <> ''),
  start_month int not null check (start_month between 1 and 12),
  end_month int not null check (end_month between start_month and 12),
  is_milestone boolean not null default false,
  output text,
  person_in_charge text,
  charge_unit_id int references organisation.unit (id),
  version int not null default 1,
  primary key (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on agreement.action_step (unit_path, year);
create index on agreement.action_step (satker_id, year);
select platform.protect('agreement', 'action_step');
comment on table agreement.action_step is 'A step of the action plan (rencana aksi) of an indicator';

create table agreement.action_target (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  indicator_id int not null references strategy.indicator (id),
  quarter int not null check (quarter between 1 and 4),
  target numeric not null check (target >= 0),
  reason text not null check (reason <> ''),
  version int not null default 1,
  primary key (satker_id, year, indicator_id, quarter),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('agreement', 'action_target');
comment on table agreement.action_target is
  'The target of a quarter in the action plan; a row only where it departs from the one of the plan, with the reason';

grant usage on all sequences in schema agreement to siklus_app;
