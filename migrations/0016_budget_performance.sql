-- What the performance of a budget is computed from: the volume that each output reached, and scores that others computed.

-- An output is known here by its codes, so that a revision of the budget leaves what was reached alone.
create table budget.output_result (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  activity_id int not null references plan.activity (id),
  class_code text collate "C" not null check (class_code ~ '^[A-Z]{3}$'),
  output_code text collate "C" not null check (output_code ~ '^([0-9]{3}|U[0-9]{2})$'),
  volume numeric not null check (volume >= 0),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (satker_id, year, activity_id, class_code, output_code),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on budget.output_result (unit_path, year);

-- Null: not known (yet), which is not zero.
create table budget.performance (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  -- SMART, 0 to 100
  planning numeric check (planning between 0 and 100),
  -- IKPA, 0 to 100
  execution numeric check (execution between 0 and 100),
  -- attainment of outcome indicators in percent of their targets
  outcome numeric check (outcome >= 0),
  -- where the figures come from
  origin text check (origin <> ''),
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  check (origin is not null or (planning is null and execution is null and outcome is null)),
  primary key (satker_id, year),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on budget.performance (unit_path, year);

do $$
declare t text;
begin
  foreach t in array array['output_result', 'performance'] loop
    execute format('alter table budget.%I enable row level security', t);
    execute format('alter table budget.%I force row level security', t);
    execute format($p$create policy in_scope on budget.%I to siklus_app
      using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
      with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')$p$, t);
    execute format('grant select, insert, update, delete on budget.%I to siklus_app', t);
  end loop;
end $$;
