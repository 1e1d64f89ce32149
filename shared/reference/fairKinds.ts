import { defineChoices } from './defineChoices.ts'

/** What kind of event a fair is (glossary: fair). */
export const fairKinds = defineChoices([
  { id: 'comprehensive', zh: '综合', en: 'Comprehensive', aliases: ['综合类', '综合性', '综合招聘会', '综合双选会'] },
  { id: 'industry', zh: '行业', en: 'Industry', aliases: ['行业类', '行业性', '行业招聘会', '行业专场'] },
  { id: 'regional', zh: '区域', en: 'Regional', aliases: ['区域类', '区域性', '地区', '区域招聘会', '区域专场'] },
  { id: 'alliance', zh: '联盟', en: 'Alliance', aliases: ['联盟类', '高校联盟', '联盟招聘会', '联盟专场'] },
  { id: 'university', zh: '校园', en: 'University', aliases: ['校园类', '校园招聘会', '校园双选会', '校内', 'campus'] },
  {
    id: 'supplyDemand',
    zh: '供需对接',
    en: 'Supply-demand matchmaking',
    aliases: ['供需对接会', '供需见面会', '供需', 'supply-demand', 'matchmaking'],
  },
])
