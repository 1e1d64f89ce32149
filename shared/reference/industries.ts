/** Sections and divisions of GB/T 4754-2017, 国民经济行业分类. Cells may say "C", "C39", "39" or the name. */
import { type ChoiceId, defineChoices } from './defineChoices.ts'

export const industrySections = defineChoices([
  { id: 'A', zh: '农、林、牧、渔业', en: 'Agriculture, forestry, animal husbandry and fishery', aliases: ['农业林业'] },
  { id: 'B', zh: '采矿业', en: 'Mining', aliases: ['采矿'] },
  { id: 'C', zh: '制造业', en: 'Manufacturing', aliases: ['制造'] },
  {
    id: 'D',
    zh: '电力、热力、燃气及水生产和供应业',
    en: 'Production and supply of electricity, heat, gas and water',
    aliases: ['电力、燃气及水的生产和供应业', '电力'],
  },
  { id: 'E', zh: '建筑业', en: 'Construction', aliases: ['建筑'] },
  {
    id: 'F',
    zh: '批发和零售业',
    en: 'Wholesale and retail trade',
    aliases: ['批发零售业', '批发零售', '批发与零售业'],
  },
  {
    id: 'G',
    zh: '交通运输、仓储和邮政业',
    en: 'Transport, storage and post',
    aliases: ['交通运输业', '交通运输', '交通运输、仓储及邮政业'],
  },
  { id: 'H', zh: '住宿和餐饮业', en: 'Accommodation and catering', aliases: ['住宿餐饮业', '餐饮业'] },
  {
    id: 'I',
    zh: '信息传输、软件和信息技术服务业',
    en: 'Information transmission, software and information technology services',
    aliases: ['信息技术', '信息技术服务业', '信息传输、计算机服务和软件业', 'IT'],
  },
  { id: 'J', zh: '金融业', en: 'Finance', aliases: ['金融'] },
  { id: 'K', zh: '房地产业', en: 'Real estate', aliases: ['房地产'] },
  { id: 'L', zh: '租赁和商务服务业', en: 'Leasing and business services', aliases: ['商务服务', '租赁商务'] },
  {
    id: 'M',
    zh: '科学研究和技术服务业',
    en: 'Scientific research and technical services',
    aliases: ['科学研究', '科学研究、技术服务和地质勘查业', '科学研究和技术服务'],
  },
  {
    id: 'N',
    zh: '水利、环境和公共设施管理业',
    en: 'Management of water conservancy, environment and public facilities',
    aliases: ['水利环境和公共设施'],
  },
  {
    id: 'O',
    zh: '居民服务、修理和其他服务业',
    en: 'Resident services, repair and other services',
    aliases: ['居民服务业', '居民服务和其他服务业'],
  },
  { id: 'P', zh: '教育', en: 'Education', aliases: ['教育业'] },
  { id: 'Q', zh: '卫生和社会工作', en: 'Health and social work', aliases: ['卫生', '卫生、社会保障和社会福利业'] },
  { id: 'R', zh: '文化、体育和娱乐业', en: 'Culture, sports and entertainment', aliases: ['文体娱乐', '文化体育娱乐'] },
  {
    id: 'S',
    zh: '公共管理、社会保障和社会组织',
    en: 'Public administration, social security and social organisations',
    aliases: ['公共管理', '公共管理和社会组织'],
  },
  { id: 'T', zh: '国际组织', en: 'International organisations' },
])

export type IndustrySection = ChoiceId<typeof industrySections>

/** The first two-digit division of each section; a section runs up to the next one's first division. */
export const sectionFirstDivisions: Readonly<Record<IndustrySection, number>> = {
  A: 1,
  B: 6,
  C: 13,
  D: 44,
  E: 47,
  F: 51,
  G: 53,
  H: 61,
  I: 63,
  J: 66,
  K: 70,
  L: 71,
  M: 73,
  N: 76,
  O: 80,
  P: 83,
  Q: 84,
  R: 86,
  S: 91,
  T: 97,
}
