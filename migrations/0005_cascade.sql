-- The cascade (penjenjangan kinerja): conditions, from the outcome at the top down to outputs, each with its owner. What a unit
-- draws, the units below it read.

create schema cascade;
grant usage on schema cascade to siklus_app;

create table cascade.node (
  id int generated always as identity primary key,
  unit_id int not null,
  unit_path text collate "C" not null,
  parent_id int references cascade.node (id),
  year int not null check (year between 2000 and 2100),
  ordinal int not null,
  level text not null check (level in ('ultimate', 'intermediate', 'immediate', 'output')),
  condition text not null check (condition <> ''),
  is_success_factor boolean not null default false,
  is_crosscutting boolean not null default false,
  objective_id int references strategy.objective (id),
  owner_unit_id int references organisation.unit (id),
  owner_position_id int references organisation.position (id),
  owner_note text,
  sufficient_by text,
  sufficient_at timestamptz,
  version int not null default 1,
  check ((sufficient_by is null) = (sufficient_at is null)),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on cascade.node (unit_path, year);
create index on cascade.node (parent_id);
select platform.protect('cascade', 'node', read_above => true);
comment on table cascade.node is 'A condition that must hold, below the one that it brings about';
comment on column cascade.node.is_crosscutting is
  'A condition that another unit or institution brings about, drawn here because ours depends on it';
comment on column cascade.node.owner_note is 'An owner that the registry does not hold, such as another ministry';
comment on column cascade.node.sufficient_by is 'Tick of a reviewer: the parts below are necessary and sufficient';

create table cascade.node_indicator (
  node_id int not null references cascade.node (id) on delete cascade,
  ordinal int not null,
  unit_id int not null,
  unit_path text collate "C" not null,
  indicator_id int references strategy.indicator (id),
  name text,
  target numeric check (target >= 0),
  unit_of_measure text,
  polarity text check (polarity in ('maximize', 'minimize', 'stabilize')),
  combination text check (combination in ('sum', 'mean')),
  primary key (node_id, ordinal),
  check ((indicator_id is null) <> (name is null)),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
select platform.protect('cascade', 'node_indicator', read_above => true);
comment on table cascade.node_indicator is
  'Indicators of a condition: one of the catalogue, or one written for a team or person';
comment on column cascade.node_indicator.combination is 'How the targets of the conditions below make this one';

create table cascade.contributor (
  id int generated always as identity primary key,
  node_id int not null references cascade.node (id) on delete cascade,
  unit_id int not null,
  unit_path text collate "C" not null,
  contributor_unit_id int references organisation.unit (id),
  contributor_note text,
  check (contributor_unit_id is not null or contributor_note <> ''),
  foreign key (unit_id, unit_path) references organisation.unit (id, path)
);
create index on cascade.contributor (node_id);
select platform.protect('cascade', 'contributor', read_above => true);
comment on table cascade.contributor is 'Others who contribute to a condition that one unit or position owns';

grant usage on all sequences in schema cascade to siklus_app;
