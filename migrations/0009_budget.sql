-- The budget as one ledger: versions, outputs (RO) under activity and KRO, details by account, funding, years ahead, months, spending.

create schema budget;
grant usage on schema budget to siklus_app;

create table budget.budget_version (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  ordinal int not null check (ordinal >= 0),
  kind text not null check (kind in ('indicative', 'ceiling', 'dipa', 'revision')),
  name text not null check (name <> ''),
  dipa_number text collate "C",
  dipa_date date,
  -- the total that the DIPA states; the lines must add up to it
  stated_total bigint check (stated_total >= 0),
  based_on_id int references budget.budget_version (id),
  reason text check (kind <> 'revision' or reason <> ''),
  created_at timestamptz not null default now(),
  created_by text not null,
  -- in force from here on: its lines are no longer changed, a revision is a new version
  adopted_at timestamptz,
  adopted_by text,
  version int not null default 1,
  check ((adopted_at is null) = (adopted_by is null)),
  unique (satker_id, year, ordinal),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on budget.budget_version (unit_path, year);

create table budget.output (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  budget_version_id int not null references budget.budget_version (id) on delete cascade,
  activity_id int not null references plan.activity (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{3}$'),
  -- null where only the class is planned so far
  output_code text collate "C" check (output_code ~ '^([0-9]{3}|U[0-9]{2})$'),
  name text not null check (name <> ''),
  ordinal int not null,
  volume numeric check (volume >= 0),
  unit_of_measure text,
  -- whole rupiah; null: not budgeted yet
  amount bigint check (amount >= 0),
  location text,
  person_in_charge text,
  charge_unit_id int references organisation.unit (id),
  version int not null default 1,
  -- one line per output: a class without code stands once too
  -- parts name their output with its office, so that both are always the same
  unique (id, satker_id, unit_path),
  unique nulls not distinct (budget_version_id, activity_id, class_code, output_code),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on budget.output (unit_path);
create index on budget.output (budget_version_id, ordinal);

create table budget.component (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  output_id int not null,
  component_code text collate "C" not null check (component_code ~ '^[0-9]{3}$'),
  subcomponent_code text collate "C" check (subcomponent_code ~ '^[A-Z]$'),
  account_code text collate "C" not null check (account_code ~ '^5[1-8][0-9]{4}$'),
  ordinal int not null,
  name text not null check (name <> ''),
  amount bigint not null check (amount >= 0),
  foreign key (output_id, satker_id, unit_path) references budget.output (id, satker_id, unit_path) on update cascade on delete cascade
);
create index on budget.component (output_id);
create index on budget.component (unit_path);

create table budget.funding (
  output_id int not null,
  source text collate "C" not null check (source in ('RM', 'RMP', 'PNBP', 'PHLN', 'BLU', 'SBSN', 'HDN', 'HLN')),
  satker_id int not null,
  unit_path text collate "C" not null,
  amount bigint not null check (amount >= 0),
  primary key (output_id, source),
  foreign key (output_id, satker_id, unit_path) references budget.output (id, satker_id, unit_path) on update cascade on delete cascade
);
create index on budget.funding (unit_path);

create table budget.forward_estimate (
  output_id int not null,
  year int not null check (year between 2000 and 2110),
  satker_id int not null,
  unit_path text collate "C" not null,
  volume numeric check (volume >= 0),
  amount bigint check (amount >= 0),
  reason text,
  primary key (output_id, year),
  foreign key (output_id, satker_id, unit_path) references budget.output (id, satker_id, unit_path) on update cascade on delete cascade
);
create index on budget.forward_estimate (unit_path);

create table budget.disbursement (
  output_id int not null,
  month int not null check (month between 1 and 12),
  satker_id int not null,
  unit_path text collate "C" not null,
  amount bigint not null check (amount >= 0),
  primary key (output_id, month),
  foreign key (output_id, satker_id, unit_path) references budget.output (id, satker_id, unit_path) on update cascade on delete cascade
);
create index on budget.disbursement (unit_path);

-- Which indicators an output serves. Shares in percent, where the office states them, add up to at most 100 for an output.
create table budget.output_indicator (
  output_id int not null,
  indicator_id int not null references plan.indicator (id),
  satker_id int not null,
  unit_path text collate "C" not null,
  share numeric check (share > 0 and share <= 100),
  primary key (output_id, indicator_id),
  foreign key (output_id, satker_id, unit_path) references budget.output (id, satker_id, unit_path) on update cascade on delete cascade
);
create index on budget.output_indicator (unit_path);

-- What was spent; an output is known here by its codes, so that a revision of the budget leaves spending alone.
create table budget.expenditure (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  activity_id int not null references plan.activity (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{3}$'),
  output_code text collate "C" not null check (output_code ~ '^([0-9]{3}|U[0-9]{2})$'),
  expenditure_type text collate "C" not null check (expenditure_type ~ '^5[1-8]$'),
  amount bigint not null,
  note text,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, activity_id, class_code, output_code, expenditure_type, month),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on budget.expenditure (unit_path, year);

-- The agenda of monitoring how budget and activities are carried out (ROPAK): when it is due, when it was held, and what came of it.
create table budget.monitoring (
  id int generated always as identity primary key,
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  planned_on date not null,
  subject text not null check (subject <> ''),
  person_in_charge text,
  held_on date,
  result text,
  version int not null default 1,
  check (result is null or held_on is not null),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on budget.monitoring (unit_path, year);

-- Where an office wants the checks of its budget to ask; the defaults stand in the rules.
create table budget.setting (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  -- percent by which a unit cost may move from a year to the next without a reason
  unit_cost_jump numeric not null check (unit_cost_jump > 0),
  version int not null default 1,
  primary key (satker_id, year),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);

do $$
declare t text;
begin
  foreach t in array array['budget_version', 'output', 'component', 'funding', 'forward_estimate', 'disbursement', 'output_indicator',
    'expenditure', 'monitoring', 'setting'] loop
    execute format('alter table budget.%I enable row level security', t);
    execute format('alter table budget.%I force row level security', t);
    execute format($p$create policy in_scope on budget.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on budget.%I to siklus_app', t);
  end loop;
end $$;
grant usage on all sequences in schema budget to siklus_app;
