import { defineChoices } from './defineChoices.ts'

/** Why a student gets one-to-one help (glossary: key group). Sensitive: never on a badge, in a log or in a file name. */
export const keyGroups = defineChoices([
  {
    id: 'poverty',
    zh: '脱贫家庭',
    en: 'Family lifted out of poverty',
    aliases: ['脱贫户', '脱贫家庭毕业生', '建档立卡', '建档立卡户', '脱贫人口', '防止返贫监测对象'],
  },
  {
    id: 'lowIncome',
    zh: '低收入家庭',
    en: 'Low-income family',
    aliases: ['低保', '低保户', '低保家庭', '低保边缘家庭', '低保家庭毕业生', '家庭经济困难', '特困'],
  },
  { id: 'zeroEmployment', zh: '零就业家庭', en: 'Zero-employment family', aliases: ['零就业', '零就业家庭毕业生'] },
  {
    id: 'disability',
    zh: '残疾',
    en: 'With a disability',
    aliases: ['残疾人', '身体残疾', '残疾毕业生', '残疾高校毕业生', 'disabled'],
  },
  { id: 'ethnicMinority', zh: '少数民族', en: 'Ethnic minority', aliases: ['少数民族毕业生', '少数民族学生'] },
  { id: 'other', zh: '其他', en: 'Other', aliases: ['其它', '其他重点群体', '孤儿', '较长时间未就业', '长期失业'] },
])
