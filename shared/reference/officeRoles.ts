import { defineChoices } from './defineChoices.ts'

/** What a person of the office may do on the central server; shared/access/officePermissions.ts. */
export const officeRoles = defineChoices([
  { id: 'administrator', zh: '系统管理员', en: 'Administrator', aliases: ['管理员', 'admin'] },
  { id: 'officer', zh: '业务人员', en: 'Officer', aliases: ['经办人', '工作人员'] },
  { id: 'auditor', zh: '审计人员', en: 'Auditor', aliases: ['审计', '监督'] },
])
