import { defineWords } from '#renderer/i18n/defineWords.ts'

export const serverWords = defineWords('server', {
  none: {
    zh: '这场招聘会只在本机。登记到中心服务器后，几台电脑可以一起工作，记录另有一份在服务器上。',
    en: 'This fair is on this computer only. Enrolled at the central server, several computers work together and every record is kept there too.',
  },
  enrol: { zh: '登记到中心服务器', en: 'Enrol at the central server' },
  again: { zh: '重新登记', en: 'Enrol again' },
  againHint: {
    zh: '本工作站被停用或服务器换了证书时，用主办方的新登记码重新登记；本机的记录会接着上传。',
    en: 'After a revocation or a new certificate, enrol again with a new code from the organiser; what is here is sent on.',
  },
  server: { zh: '服务器', en: 'Server' },
  address: { zh: '地址', en: 'Address' },
  fingerprint: { zh: '记住的证书指纹', en: 'Remembered fingerprint' },
  vouched: { zh: '由受信任的机构担保', en: 'Vouched for by a trusted authority' },
  thisComputer: { zh: '服务器在本机', en: 'The server is on this computer' },
  stationName: { zh: '本机的名称', en: 'This station' },
  role: { zh: '服务器给的角色', en: 'Role given by the server' },
  enrolledAt: { zh: '登记时间', en: 'Enrolled' },
  state: { zh: '同步', en: 'Sync' },
  organisersOnly: { zh: '登记需要主办方人员在场。', en: 'Enrolling needs an organiser at work.' },
})
