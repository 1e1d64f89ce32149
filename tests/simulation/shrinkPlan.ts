import type { Plan, Planned } from './plan.ts'
import { type Outcome, type Sabotage, simulate } from './simulate.ts'

/**
 * A smaller plan that still fails: leaves out halves, then quarters and so on, as long as something is left that fails.
 * (Zeller's delta debugging.) Stops after `budgetMs` of real time with the best so far.
 */
export async function shrinkPlan(
  plan: Plan,
  sabotage: Sabotage | null,
  budgetMs: number,
): Promise<{ plan: Plan; outcome: Outcome }> {
  const stopAt = performance.now() + budgetMs
  let best = { plan, outcome: await simulate(plan, sabotage) }
  let parts = 2
  while (performance.now() < stopAt && best.plan.planned.length > 1) {
    const size = Math.ceil(best.plan.planned.length / parts)
    const smaller = await firstFailing(best.plan, size, sabotage, stopAt)
    if (smaller !== null) {
      best = smaller
      parts = Math.max(2, parts - 1)
    } else if (size === 1) break
    else parts = Math.min(best.plan.planned.length, parts * 2)
  }
  return best
}

async function firstFailing(
  plan: Plan,
  size: number,
  sabotage: Sabotage | null,
  stopAt: number,
): Promise<{ plan: Plan; outcome: Outcome } | null> {
  for (let from = 0; from < plan.planned.length && performance.now() < stopAt; from += size) {
    const planned: readonly Planned[] = [...plan.planned.slice(0, from), ...plan.planned.slice(from + size)]
    const candidate = { ...plan, planned }
    const outcome = await simulate(candidate, sabotage)
    if (outcome.problems.length > 0) return { plan: candidate, outcome }
  }
  return null
}
