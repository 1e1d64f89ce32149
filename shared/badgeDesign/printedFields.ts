import type { DesignField } from './designFields.ts'
import type { BadgeLayout } from './designSchema.ts'

/** What of its holder a layout shows in words. */
export const printedFields = ({ front, back }: Pick<BadgeLayout, 'front' | 'back'>): ReadonlySet<DesignField> =>
  new Set([...front, ...(back ?? [])].flatMap((element) => (element.type === 'field' ? element.field : [])))
