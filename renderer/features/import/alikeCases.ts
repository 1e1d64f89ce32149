import type { Decisions, UnsureCase } from '#renderer/flows/excel/importMessages.ts'
import type { Decision } from '#shared/import/rowOutcome.ts'

/** Cases whose likest candidate agrees in the same parts: whoever has decided one has decided them all. */
export function alikeCases(cases: readonly UnsureCase[], like: UnsureCase): readonly UnsureCase[] {
  const wanted = patternOf(like)
  return cases.filter((other) => other.key !== like.key && patternOf(other) === wanted)
}

/** The same decision for each of the cases; a merge goes to each one's own likest candidate. */
export function decideAlike(decisions: Decisions, cases: readonly UnsureCase[], decision: Decision): Decisions {
  const added = cases.flatMap((unsure): readonly (readonly [string, Decision])[] => {
    if (decision.type !== 'merge') return [[unsure.key, decision]]
    const [best] = unsure.candidates
    return best === undefined ? [] : [[unsure.key, { type: 'merge', id: best.id }]]
  })
  return { ...decisions, ...Object.fromEntries(added) }
}

const patternOf = ({ record, candidates }: UnsureCase): string =>
  [record, ...(candidates[0]?.reasons ?? []).map(({ part, agreement }) => `${part} ${agreement}`).sort()].join('\n')
