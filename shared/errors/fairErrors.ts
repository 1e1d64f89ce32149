import { defineErrors } from './defineErrors.ts'

/** The fair itself, its halls and its gates. */
export const fairErrors = defineErrors({
  FAIR_DAYS_ORDER: {
    what: { zh: '结束日期早于开始日期。', en: 'The last day lies before the first day.' },
    data: 'safe',
    next: { zh: '请改正日期后再保存。', en: 'Correct the dates and save again.' },
  },
  PLACE_NAME_TAKEN: {
    what: { zh: '已经有同名的展厅或入口。', en: 'A hall or gate already has this name.' },
    data: 'safe',
    next: {
      zh: '请换一个名称，现场广播和统计都用它来区分。',
      en: 'Choose another name; announcements and figures tell them apart by it.',
    },
  },
  HALL_IN_USE: {
    what: {
      zh: '这个展厅还有 {{booths}} 个展位和 {{gates}} 个入口，不能移除。',
      en: 'This hall still has {{booths}} booths and {{gates}} gates, so it can’t be removed.',
    },
    data: 'safe',
    next: { zh: '请先把它们移到别的展厅。', en: 'Move them to another hall first.' },
  },
})
