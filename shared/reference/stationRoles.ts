import { defineChoices } from './defineChoices.ts'

/** What an enrolled computer is used for; commands check it (glossary: station). */
export const stationRoles = defineChoices([
  { id: 'organiser', zh: '主办方', en: 'Organiser', aliases: ['组织方', '管理', 'organizer'] },
  { id: 'registrationDesk', zh: '登记台', en: 'Registration desk', aliases: ['登记', '签到台', '报到处', 'desk'] },
  { id: 'gate', zh: '入口', en: 'Gate', aliases: ['门岗', '闸口', '核验', '检票口'] },
  { id: 'booth', zh: '展位', en: 'Booth', aliases: ['摊位', '企业展位'] },
  { id: 'viewer', zh: '只看', en: 'Viewer', aliases: ['查看', '只读', '大屏', 'read only'] },
])
