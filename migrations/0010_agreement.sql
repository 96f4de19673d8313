-- Performance agreements as signed snapshots, and the action plan behind their targets.

create schema agreement;
grant usage on schema agreement to siklus_app;

create table agreement.agreement (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  -- head of the office with the superior, or a team's lead with the head
  kind text not null check (kind in ('head', 'team')),
  -- whose agreement it is: the office, or the team
  party_unit_id int not null references organisation.unit (id),
  revision int not null default 0 check (revision >= 0),
  revises_id int references agreement.agreement (id),
  cause text check (cause in ('official', 'target', 'budget', 'program', 'assumption')),
  reason text,
  number text,
  place text,
  agreement_date date not null,
  annual_plan_id int not null references plan.annual_plan (id),
  budget_version_id int references budget.budget_version (id),
  -- parties, targets and budget as they stood: see src/agreement/rules/snapshot.ts
  snapshot jsonb not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  signed_at timestamptz,
  signed_by text,
  version int not null default 1,
  check ((signed_at is null) = (signed_by is null)),
  check ((revision = 0) = (revises_id is null)),
  check (revision = 0 or (cause is not null and reason <> '')),
  unique (satker_id, year, party_unit_id, revision),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on agreement.agreement (unit_path, year);
-- a party has one draft at a time
create unique index on agreement.agreement (satker_id, year, party_unit_id) where signed_at is null;

create table agreement.action_step (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  indicator_id int not null references plan.indicator (id),
  name text not null check (name <> ''),
  start_month int not null check (start_month between 1 and 12),
  end_month int not null check (end_month between start_month and 12),
  is_milestone boolean not null default false,
  output text,
  person_in_charge text,
  charge_unit_id int references organisation.unit (id),
  version int not null default 1,
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on agreement.action_step (unit_path, year);
create index on agreement.action_step (satker_id, year);

-- The target of a quarter in the action plan; a row only where it departs from the plan's own, with the reason.
create table agreement.action_target (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  indicator_id int not null references plan.indicator (id),
  quarter int not null check (quarter between 1 and 4),
  target numeric not null check (target >= 0),
  reason text not null check (reason <> ''),
  version int not null default 1,
  primary key (satker_id, year, indicator_id, quarter),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);

do $$
declare t text;
begin
  foreach t in array array['agreement', 'action_step', 'action_target'] loop
    execute format('alter table agreement.%I enable row level security', t);
    execute format('alter table agreement.%I force row level security', t);
    execute format($p$create policy in_scope on agreement.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on agreement.%I to siklus_app', t);
  end loop;
end $$;
-- What was signed stays as it was signed.
create policy only_drafts_change on agreement.agreement as restrictive for update to siklus_app
  using (signed_at is null) with check (true);
create policy only_drafts_go on agreement.agreement as restrictive for delete to siklus_app using (signed_at is null);
grant usage on all sequences in schema agreement to siklus_app;
