-- The strategic plan, the cascade and the drafting become steps of their own beside the annual plan; grants, policies and keys go along.

create schema strategy;
create schema cascade;
create schema drafting;
grant usage on schema strategy, cascade, drafting to siklus_app;

alter table plan.strategic_plan set schema strategy;
alter table plan.statement set schema strategy;
alter table plan.work_program set schema strategy;
alter table plan.activity set schema strategy;
alter table plan.objective set schema strategy;
alter table plan.indicator set schema strategy;
alter table plan.objective_statement set schema strategy;
alter table plan.strategic_target set schema strategy;

alter table plan.cascade_node set schema cascade;
alter table cascade.cascade_node rename to node;
alter table plan.cascade_indicator set schema cascade;
alter table cascade.cascade_indicator rename to node_indicator;
alter table plan.cascade_contributor set schema cascade;
alter table cascade.cascade_contributor rename to contributor;

alter table plan.draft_step set schema drafting;
alter table drafting.draft_step rename to step;
alter table plan.draft_material set schema drafting;
alter table drafting.draft_material rename to material;
alter table plan.proposal set schema drafting;
