import type { BadgeLayout } from './designSchema.ts'

/** The SHA-256 of every picture that a layout shows. */
export const imagesOf = ({ front, back }: Pick<BadgeLayout, 'front' | 'back'>): readonly string[] => [
  ...new Set([...front, ...(back ?? [])].flatMap((element) => (element.type === 'image' ? element.sha256 : []))),
]
