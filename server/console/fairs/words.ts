import { defineWords } from '#renderer/i18n/defineWords.ts'

export const fairsWords = defineWords('consoleFairs', {
  title: { zh: '招聘会', en: 'Fairs' },
  hint: {
    zh: '打开一场招聘会，登记工作站、查看上传情况。',
    en: 'Open a fair to enrol stations and see what they sent.',
  },
  add: { zh: '新建招聘会', en: 'Add a fair' },
  added: { zh: '招聘会已建立', en: 'The fair was added' },
  create: { zh: '建立', en: 'Add' },
  region: { zh: '地区', en: 'Region' },
  regionHint: { zh: '省、市或赛区，用于跨场汇总', en: 'Province or city; totals are added up by it' },
  series: { zh: '系列活动', en: 'Series' },
  seriesHint: {
    zh: '如“百日千万招聘周”，同名的合在一起汇总',
    en: 'Such as a promotion week; fairs of one name are added up',
  },
  days: { zh: '日期', en: 'Days' },
  daysOrder: { zh: '结束日期不能早于开始日期', en: 'The last day can’t be before the first' },
  erased: { zh: '个人信息已删除', en: 'Personal data erased' },
  noneTitle: { zh: '还没有招聘会', en: 'No fair yet' },
  noneWhat: {
    zh: '在这里新建，或让已有招聘会的工作站把它传上来。',
    en: 'Add one here, or let a station bring the fair that it already has.',
  },
})
