import { defineWords } from '#renderer/i18n/defineWords.ts'

export const totalsWords = defineWords('consoleTotals', {
  title: { zh: '汇总', en: 'Totals' },
  hint: {
    zh: '{{fairs}} 场招聘会，其中 {{counted}} 场已有数据',
    en: '{{fairs}} fairs, {{counted}} of them with figures',
  },
  all: { zh: '全部招聘会', en: 'All fairs' },
  series: { zh: '系列活动', en: 'Series' },
  bySeries: { zh: '按系列活动', en: 'By series' },
  byRegion: { zh: '按地区', en: 'By region' },
  byKind: { zh: '按类型', en: 'By kind' },
  byIndustry: { zh: '用人单位按行业', en: 'Enterprises by industry' },
  name: { zh: '名称', en: 'Name' },
  fairs: { zh: '场次', en: 'Fairs' },
  unnamed: { zh: '未填写', en: 'Not given' },
})
