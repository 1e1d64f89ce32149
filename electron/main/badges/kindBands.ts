import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'

export interface KindBand {
  readonly zh: string
  readonly en: string
  /** White text on it has a contrast of at least 4.5. */
  readonly color: string
}

const COLORS: Readonly<Record<(typeof attendeeKinds.ids)[number], string>> = {
  student: '#0b5cad',
  representative: '#9c3d00',
  delegate: '#19703b',
  staff: '#434343',
  guest: '#7c1f6f',
}

/** The band that says what its holder is; a kind may come as its id or by either language's word. */
export function bandOf(kind: string): KindBand {
  const id = attendeeKinds.match(kind)
  if (id === undefined) return { zh: kind, en: '', color: COLORS.staff }
  return { zh: attendeeKinds.label(id, 'zh'), en: attendeeKinds.label(id, 'en'), color: COLORS[id] }
}
