-- What people decide about a report; its figures come from the steps before.

create schema report;
grant usage on schema report to siklus_app;

create table report.quarterly_report (
  satker_id int not null,
  unit_path text collate "C" not null,
  year int not null check (year between 2000 and 2100),
  quarter int not null check (quarter between 1 and 4),
  -- the day the report bears; the signature block is looked up on it
  report_date date not null,
  version int not null default 1,
  primary key (satker_id, year, quarter),
  foreign key (satker_id, unit_path) references organisation.unit (id, path) on update cascade
);
create index on report.quarterly_report (unit_path, year);
alter table report.quarterly_report enable row level security;
alter table report.quarterly_report force row level security;
create policy in_scope on report.quarterly_report to siklus_app
  using (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~')
  with check (unit_path >= nullif(current_setting('app.scope', true), '') and unit_path < nullif(current_setting('app.scope', true), '') || '~');
grant select, insert, update on report.quarterly_report to siklus_app;
