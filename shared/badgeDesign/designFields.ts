import { defineChoices } from '../reference/defineChoices.ts'

/** What of its holder a badge can show. Phones, student numbers and sensitive fields are not among them. */
export const designFields = defineChoices([
  { id: 'name', zh: '姓名', en: 'Name', aliases: [] },
  { id: 'organisation', zh: '单位 / 学校', en: 'Organisation', aliases: [] },
  { id: 'kind', zh: '类别（双语）', en: 'Kind, both languages', aliases: [] },
  { id: 'title', zh: '职务', en: 'Title', aliases: [] },
  { id: 'major', zh: '专业', en: 'Major', aliases: [] },
  { id: 'booth', zh: '展位号', en: 'Booth', aliases: [] },
  { id: 'fairName', zh: '招聘会名称', en: 'Fair', aliases: [] },
  { id: 'venue', zh: '地点', en: 'Venue', aliases: [] },
  { id: 'days', zh: '日期', en: 'Days', aliases: [] },
  { id: 'serial', zh: '胸卡号（后六位）', en: 'Serial, last six', aliases: [] },
])

export type DesignField = (typeof designFields.ids)[number]
