-- The budget as one ledger: versions, outputs (RO) under activity and KRO, details by account, funding, years ahead, months, spending,
-- and what its performance is computed from. Amounts are whole rupiah.

create schema budget;
grant usage on schema budget to siklus_app;

create table budget.budget_version (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  ordinal int not null check (ordinal >= 0),
  kind text not null check (kind in ('indicative', 'ceiling', 'dipa', 'revision')),
  name text not null check (name <> ''),
  dipa_number text collate "C",
  dipa_date date,
  stated_total bigint check (stated_total >= 0),
  based_on_id bigint,
  reason text check (kind <> 'revision' or reason <> ''),
  created_at timestamptz not null default now(),
  created_by text not null,
  adopted_at timestamptz,
  adopted_by text,
  version int not null default 1,
  primary key (satker_id, id),
  check ((adopted_at is null) = (adopted_by is null)),
  unique (satker_id, year, ordinal),
  foreign key (satker_id, based_on_id) references budget.budget_version (satker_id, id),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.budget_version (unit_path, year);
select platform.protect('budget', 'budget_version');
comment on table budget.budget_version is 'A version of the budget of an office for a year';
comment on column budget.budget_version.stated_total is 'The total that the DIPA states; the lines must add up to it';
comment on column budget.budget_version.adopted_at is
  'In force from here on: its lines are no longer changed, a revision is a new version';

create table budget.output (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  budget_version_id bigint not null,
  activity_id int not null references strategy.activity (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{3}$'),
  output_code text collate "C" check (output_code ~ '^([0-9]{3}|U[0-9]{2})$'),
  name text not null check (name <> ''),
  ordinal int not null,
  volume numeric check (volume >= 0),
  unit_of_measure text,
  amount bigint check (amount >= 0),
  location text,
  person_in_charge text,
  charge_unit_id int references organisation.unit (id),
  version int not null default 1,
  primary key (satker_id, id),
  unique nulls not distinct (satker_id, budget_version_id, activity_id, class_code, output_code),
  foreign key (satker_id, budget_version_id) references budget.budget_version (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.output (unit_path);
create index on budget.output (satker_id, budget_version_id, ordinal);
select platform.protect('budget', 'output');
comment on table budget.output is
  'A line of the ledger: an output (RO) of an activity. One line an output; a class without code stands once too';
comment on column budget.output.class_code is 'The class of the output (KRO)';
comment on column budget.output.output_code is 'Null where only the class is planned so far';
comment on column budget.output.amount is 'Null: not budgeted yet';

create table budget.component (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  output_id bigint not null,
  component_code text collate "C" not null check (component_code ~ '^[0-9]{3}$'),
  subcomponent_code text collate "C" check (subcomponent_code ~ '^[A-Z]$'),
  account_code text collate "C" not null check (account_code ~ '^5[1-8][0-9]{4}$'),
  ordinal int not null,
  name text not null check (name <> ''),
  amount bigint not null check (amount >= 0),
  primary key (satker_id, id),
  foreign key (satker_id, output_id) references budget.output (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.component (satker_id, output_id);
create index on budget.component (unit_path);
select platform.protect('budget', 'component');
comment on table budget.component is 'Details of an output: component, subcomponent and account';

create table budget.funding (
  satker_id int not null,
  output_id bigint not null,
  source text collate "C" not null check (source in ('RM', 'RMP', 'PNBP', 'PHLN', 'BLU', 'SBSN', 'HDN', 'HLN')),
  unit_path text collate "C" not null,
  amount bigint not null check (amount >= 0),
  primary key (satker_id, output_id, source),
  foreign key (satker_id, output_id) references budget.output (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.funding (unit_path);
select platform.protect('budget', 'funding');
comment on table budget.funding is 'Which source pays how much of an output';

create table budget.forward_estimate (
  satker_id int not null,
  output_id bigint not null,
  year int not null check (year between 2000 and 2110),
  unit_path text collate "C" not null,
  volume numeric check (volume >= 0),
  amount bigint check (amount >= 0),
  reason text,
  primary key (satker_id, output_id, year),
  foreign key (satker_id, output_id) references budget.output (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.forward_estimate (unit_path);
select platform.protect('budget', 'forward_estimate');
comment on table budget.forward_estimate is 'An output in a year ahead (prakiraan maju)';

create table budget.disbursement (
  satker_id int not null,
  output_id bigint not null,
  month int not null check (month between 1 and 12),
  unit_path text collate "C" not null,
  amount bigint not null check (amount >= 0),
  primary key (satker_id, output_id, month),
  foreign key (satker_id, output_id) references budget.output (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.disbursement (unit_path);
select platform.protect('budget', 'disbursement');
comment on table budget.disbursement is 'What is planned to be paid for an output in a month';

create table budget.output_indicator (
  satker_id int not null,
  output_id bigint not null,
  indicator_id int not null references strategy.indicator (id),
  unit_path text collate "C" not null,
  share numeric check (share > 0 and share <= 100),
  primary key (satker_id, output_id, indicator_id),
  foreign key (satker_id, output_id) references budget.output (satker_id, id) on delete cascade,
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.output_indicator (unit_path);
select platform.protect('budget', 'output_indicator');
comment on table budget.output_indicator is 'Which indicators an output serves';
comment on column budget.output_indicator.share is
  'Percent, where the office states it; the shares of an output add up to at most 100';

create table budget.expenditure (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  activity_id int not null references strategy.activity (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{3}$'),
  output_code text collate "C" not null check (output_code ~ '^([0-9]{3}|U[0-9]{2})$'),
  expenditure_type text collate "C" not null check (expenditure_type ~ '^5[1-8]$'),
  amount bigint not null,
  note text,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, activity_id, class_code, output_code, expenditure_type, month),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.expenditure (unit_path, year);
select platform.protect('budget', 'expenditure');
comment on table budget.expenditure is
  'What was spent; an output is known here by its codes, so that a revision of the budget leaves spending alone';
comment on column budget.expenditure.amount is 'Below zero where money came back';

create table budget.monitoring (
  satker_id int not null,
  id bigint generated always as identity,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  planned_on date not null,
  subject text not null check (subject <> ''),
  person_in_charge text,
  held_on date,
  result text,
  version int not null default 1,
  primary key (satker_id, id),
  check (result is null or held_on is not null),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.monitoring (unit_path, year);
select platform.protect('budget', 'monitoring');
comment on table budget.monitoring is
  'The agenda of monitoring how budget and activities are carried out (ROPAK): when due, when held, and what came of it';

create table budget.setting (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  unit_cost_jump numeric not null check (unit_cost_jump > 0),
  version int not null default 1,
  primary key (satker_id, year),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('budget', 'setting');
comment on table budget.setting is
  'Where an office wants the checks of its budget to ask; the defaults stand in the rules';
comment on column budget.setting.unit_cost_jump is
  'Percent by which a unit cost may move from a year to the next without a reason';

create table budget.output_result (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  activity_id int not null references strategy.activity (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{3}$'),
  output_code text collate "C" not null check (output_code ~ '^([0-9]{3}|U[0-9]{2})$'),
  volume numeric not null check (volume >= 0),
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, activity_id, class_code, output_code),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.output_result (unit_path, year);
select platform.protect('budget', 'output_result');
comment on table budget.output_result is
  'The volume that an output reached; it is known here by its codes, so that a revision of the budget leaves what was reached alone';

create table budget.performance (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  planning numeric check (planning between 0 and 100),
  execution numeric check (execution between 0 and 100),
  outcome numeric check (outcome >= 0),
  origin text check (origin <> ''),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  check (origin is not null or (planning is null and execution is null and outcome is null)),
  primary key (satker_id, year),
  foreign key (satker_id, unit_path) references organisation.unit (id, path)
);
create index on budget.performance (unit_path, year);
select platform.protect('budget', 'performance');
comment on table budget.performance is
  'Scores that others computed for the budget of a year. Null: not known (yet), which is not zero';
comment on column budget.performance.planning is 'SMART, 0 to 100';
comment on column budget.performance.execution is 'IKPA, 0 to 100';
comment on column budget.performance.outcome is 'Attainment of outcome indicators in percent of their targets';
comment on column budget.performance.origin is 'Where the figures come from';

grant usage on all sequences in schema budget to siklus_app;
