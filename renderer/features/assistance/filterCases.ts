import type { CaseLine } from '#renderer/flows/assistance/readCases.ts'
import { comparisonKey } from '#shared/identifiers/normaliseText.ts'

export interface CaseFilters {
  readonly text: string
  readonly status: string | null
  readonly responsible: string | null
}

export const noFilters: CaseFilters = { text: '', status: null, responsible: null }

export const isFiltered = (filters: CaseFilters): boolean =>
  filters.text !== '' || filters.status !== null || filters.responsible !== null

/** The cases that fit, in the order they came in. */
export function filterCases(cases: readonly CaseLine[], filters: CaseFilters): readonly CaseLine[] {
  const text = comparisonKey(filters.text)
  return cases.filter(({ record, student, university }) => {
    if (filters.status !== null && record.status !== filters.status) return false
    if (filters.responsible !== null && record.responsible !== filters.responsible) return false
    const words = [student.name, student.studentNumber, university, record.responsible]
    return text === '' || words.some((word) => comparisonKey(word ?? '').includes(text))
  })
}

/** The keys of columns that sort; the others keep the list's own order. */
export type CaseSortKey = 'student' | 'university' | 'responsible' | 'status' | 'openedAt'

export function sortCases(cases: readonly CaseLine[], by: CaseSortKey, isDescending: boolean): readonly CaseLine[] {
  const sorted = cases.toSorted((a, b) => collator.compare(sortText(a, by), sortText(b, by)))
  return isDescending ? sorted.toReversed() : sorted
}

// By pinyin, as lists of names are sorted in Chinese.
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

function sortText({ record, student, university }: CaseLine, by: CaseSortKey): string {
  switch (by) {
    case 'student':
      return student.name
    case 'university':
      return university
    case 'responsible':
      return record.responsible ?? ''
    case 'status':
      return record.status
    case 'openedAt':
      return record.createdAt
    default:
      return by satisfies never
  }
}
