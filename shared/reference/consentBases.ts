import { defineChoices } from './defineChoices.ts'

/** How a person agreed to the privacy notice: on a signed form, in the list their institution sent, or at the desk. */
export const consentBases = defineChoices([
  { id: 'form', zh: '书面同意', en: 'Written form', aliases: ['书面', '表单', '线上填写', '报名表'] },
  { id: 'import', zh: '随名单提供', en: 'Given with the imported list', aliases: ['导入', '名单导入', '学校提供'] },
  { id: 'verbal', zh: '当面口头同意', en: 'Spoken at the desk', aliases: ['口头', '口头同意', '现场口头'] },
])
