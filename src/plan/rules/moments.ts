/** When a plan is drafted: together with the strategic plan, along the agenda of the budget, or after the DIPA is out. */
export const planningMoments = ['strategicPlan', 'budgetAgenda', 'afterDipa'] as const
export type PlanningMoment = (typeof planningMoments)[number]

export const planningMomentNames: Readonly<Record<PlanningMoment, string>> = {
  strategicPlan: 'Bersama penyusunan Renstra',
  budgetAgenda: 'Mengikuti agenda anggaran',
  afterDipa: 'Setelah DIPA terbit',
}
