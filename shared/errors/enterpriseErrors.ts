import { defineErrors } from './defineErrors.ts'

/** Enterprises, and the booths that they stand at. */
export const enterpriseErrors = defineErrors({
  BOOTH_TAKEN: {
    what: { zh: '展位 {{number}} 已经分给了别的单位。', en: 'Booth {{number}} already belongs to another enterprise.' },
    data: 'safe',
    next: {
      zh: '请换一个展位，或先在那家单位下取消它。',
      en: 'Choose another booth, or take it from that enterprise first.',
    },
  },
  ENTERPRISE_IN_USE: {
    what: {
      zh: '这家单位还有 {{representatives}} 位代表和 {{intentions}} 条对接意向，不能移除。',
      en: 'This enterprise still has {{representatives}} representatives and {{intentions}} intentions, so it can’t be removed.',
    },
    data: 'safe',
    next: { zh: '请先移除或改正这些记录。', en: 'Remove or correct those records first.' },
  },
  ENTERPRISE_HAS_INTENTIONS: {
    what: {
      zh: '“{{name}}”已有 {{intentions}} 条对接意向，不能并入另一家单位。',
      en: '“{{name}}” already has {{intentions}} intentions, so it can’t be merged into another enterprise.',
    },
    data: 'safe',
    next: {
      zh: '请保留两家单位，或先在“对接”中处理这些意向。',
      en: 'Keep both, or settle those intentions in Matchmaking first.',
    },
  },
  SALARY_ORDER: {
    what: { zh: '月薪下限高于上限。', en: 'The pay “from” is higher than the pay “to”.' },
    data: 'safe',
    next: { zh: '请改正月薪范围。', en: 'Correct the range of pay.' },
  },
})
