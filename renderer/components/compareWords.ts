import { defineWords } from '#renderer/i18n/defineWords.ts'

/** How two records are set side by side, at an import and in the inbox. */
export const compareWords = defineWords('compare', {
  field: { zh: '内容', en: 'Field' },
  none: { zh: '未填写', en: 'empty' },
  differs: { zh: '不同', en: 'different' },
  equals: { zh: '相同', en: 'the same' },
  likenessHigh: { zh: '非常像', en: 'Very alike' },
  likenessMiddle: { zh: '比较像', en: 'Rather alike' },
  likenessLow: { zh: '有些像', en: 'Somewhat alike' },
  same: { zh: '{{part}}相同', en: 'same {{part}}' },
  sound: { zh: '{{part}}读音相同', en: '{{part}} sounds the same' },
  similar: { zh: '{{part}}相近', en: 'similar {{part}}' },
  different: { zh: '{{part}}不同', en: 'different {{part}}' },
  name: { zh: '姓名', en: 'name' },
  enterpriseName: { zh: '名称', en: 'name' },
  phone: { zh: '手机号', en: 'phone' },
  studentNumber: { zh: '学号', en: 'student number' },
  university: { zh: '学校', en: 'university' },
  enterprise: { zh: '用人单位', en: 'enterprise' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  city: { zh: '所在城市', en: 'city' },
  contactName: { zh: '联系人', en: 'contact' },
  contactPhone: { zh: '联系电话', en: 'contact phone' },
  separator: { zh: '，', en: ', ' },
})
