import { defineWords } from '#renderer/i18n/defineWords.ts'

/** The figures that fairs and totals have in common, in the order in which they are shown. */
export const figures = [
  'enterprises',
  'positions',
  'openings',
  'people',
  'admitted',
  'inside',
  'scans',
  'studentIntentions',
  'cooperations',
] as const

export const figureWords = defineWords('consoleFigures', {
  enterprises: { zh: '用人单位', en: 'Enterprises' },
  positions: { zh: '岗位', en: 'Positions' },
  openings: { zh: '招聘人数', en: 'Openings' },
  people: { zh: '参会人员', en: 'People' },
  admitted: { zh: '入场人次', en: 'Admitted' },
  inside: { zh: '现在场内', en: 'Inside now' },
  scans: { zh: '扫码', en: 'Scans' },
  studentIntentions: { zh: '求职意向', en: 'Student intentions' },
  cooperations: { zh: '合作意向', en: 'Cooperations' },
})
