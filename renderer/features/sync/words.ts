import { defineWords } from '#renderer/i18n/defineWords.ts'

export const enrolWords = defineWords('enrol', {
  title: { zh: '登记到中心服务器', en: 'Enrol at the central server' },
  hint: {
    zh: '登记后，本机的更改会自动上传，其他工作站的更改会自动收到；没有网络时照常工作。',
    en: 'Once enrolled, changes made here are sent and those of other stations arrive by themselves. Without a network work goes on.',
  },
  back: { zh: '返回', en: 'Back' },
  address: { zh: '服务器地址', en: 'Server address' },
  addressHint: {
    zh: '由主办方提供，例如 fairs.example.edu.cn；也可以扫描或粘贴控制台上的登记链接',
    en: 'From the organiser, such as fairs.example.edu; or scan or paste the console’s enrolment link',
  },
  check: { zh: '检查服务器', en: 'Check the server' },
  another: { zh: '换一个地址', en: 'Another address' },
  trusted: {
    zh: '证书由受信任的机构签发，属于 {{subject}}。',
    en: 'A trusted authority vouches for the certificate of {{subject}}.',
  },
  plain: { zh: '服务器就在本机，不经过网络。', en: 'The server is on this computer; nothing goes over a network.' },
  own: {
    zh: '服务器用的是自己的证书。请与主办方核对下面的指纹，一致才继续；本机会记住它，以后换了会拒绝连接。',
    en: 'The server has a certificate of its own. Compare this fingerprint with the organiser’s and go on only if it is the same. It is remembered: another one will be refused.',
  },
  fingerprint: { zh: '证书指纹（SHA-256）', en: 'Certificate fingerprint (SHA-256)' },
  validTo: { zh: '{{subject}}，有效期至 {{day}}', en: '{{subject}}, valid to {{day}}' },
  confirm: { zh: '指纹与主办方的一致', en: 'The fingerprint is the organiser’s' },
  confirmNeeded: { zh: '请先核对指纹', en: 'Compare the fingerprint first' },
  code: { zh: '登记码', en: 'Enrolment code' },
  codeHint: {
    zh: '主办方在控制台上显示，10 分钟内有效，只给一台电脑用',
    en: 'Shown on the console; lasts ten minutes, for one computer',
  },
  codeNeeded: { zh: '请输入登记码', en: 'Type the code' },
  stationName: { zh: '本机的名称', en: 'Name of this station' },
  stationNameHint: { zh: '例如“东门 2 号”，显示在控制台上', en: 'Such as “East gate 2”; shown on the console' },
  stationNameNeeded: { zh: '请给本机起个名称', en: 'Give this station a name' },
  what: { zh: '登记后', en: 'Then' },
  adopt: { zh: '把“{{name}}”交给服务器（全部记录都上传）', en: 'Bring “{{name}}” to the server, with all its records' },
  adoptHint: { zh: '登记码要选“上传工作站上的招聘会”', en: 'Needs a code for a station that brings a fair' },
  join: { zh: '加入登记码对应的招聘会', en: 'Join the fair of the code' },
  joinHint: {
    zh: '本机已有的招聘会都保留，不会合并',
    en: 'The fairs that are here stay as they are; nothing is mixed',
  },
  enrol: { zh: '登记', en: 'Enrol' },
  done: { zh: '已登记到 {{server}}', en: 'Enrolled at {{server}}' },
})
