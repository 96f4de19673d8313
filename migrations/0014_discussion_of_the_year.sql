-- What was said about a target belongs to the plan of the year, not to one revision of it: it stands at the first version, so that a
-- revision that was never submitted can be discarded and nothing that was said is lost. The owner of the tables may do it for all units.
alter table plan.target_discussion no force row level security;
alter table plan.annual_plan no force row level security;

update plan.target_discussion d set annual_plan_id = first.id
from plan.annual_plan said, plan.annual_plan first
where said.id = d.annual_plan_id and said.revision > 0
  and first.satker_id = said.satker_id and first.year = said.year and first.revision = 0;

alter table plan.target_discussion force row level security;
alter table plan.annual_plan force row level security;
