import { defineWords } from '#renderer/i18n/defineWords.ts'

export const searchWords = defineWords('search', {
  label: { zh: '搜索人员、单位、岗位、展位', en: 'Search people, enterprises, positions, booths' },
  placeholder: { zh: '姓名、拼音、学号、手机尾号、单位', en: 'Name, pinyin, student number, phone tail, enterprise' },
  results: { zh: '搜索结果', en: 'Search results' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  nothing: { zh: '没有找到“{{text}}”', en: 'Nothing found for “{{text}}”' },
  nothingHint: {
    zh: '可以输入姓名、拼音、首字母、学号、手机后四位或单位名称。',
    en: 'Try a name, pinyin, initials, a student number, the last four digits of a phone, or an enterprise.',
  },
  register: { zh: '登记“{{name}}”', en: 'Register “{{name}}”' },
  registerNew: { zh: '去登记台登记', en: 'Register at the desk' },
  found: { zh: '找到 {{count}} 条', en: '{{count}} result' },
  found_other: { zh: '找到 {{count}} 条', en: '{{count}} results' },
  phoneTail: { zh: '手机尾号 {{tail}}', en: 'Phone ends in {{tail}}' },
})
