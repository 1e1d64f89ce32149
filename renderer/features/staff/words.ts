import { defineWords } from '#renderer/i18n/defineWords.ts'

export const staffWords = defineWords('staff', {
  signInTitle: { zh: '请选择您的姓名', en: 'Who is at work?' },
  chooseHint: {
    zh: '按数字键或点击选择，再输入 PIN。',
    en: 'Press a digit or click your name, then enter your PIN.',
  },
  staffList: { zh: '工作人员', en: 'Staff' },
  filter: { zh: '按姓名或拼音查找', en: 'Find by name' },
  noMatch: { zh: '没有叫这个名字的工作人员', en: 'Nobody on the list has this name' },
  organiser: { zh: '主办方人员', en: 'Organiser' },
  atWork: { zh: '当前值守', en: 'At work now' },
  pinOf: { zh: '{{name}}的 PIN', en: 'PIN of {{name}}' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  samplePin: { zh: '示例招聘会里每个人的 PIN 都是 2468。', en: 'In the sample fair everybody’s PIN is 2468.' },
  back: { zh: '返回', en: 'Back' },
  allFairs: { zh: '全部招聘会', en: 'All fairs' },
  switchTitle: { zh: '切换工作人员', en: 'Switch staff member' },
  switcher: {
    zh: '{{name}}正在值守，本机角色：{{role}}。按 F8 切换',
    en: '{{name}} is at work; this station’s role: {{role}}. F8 switches',
  },
  nowAtWork: { zh: '现在由{{name}}值守', en: '{{name}} is at work now' },
})
