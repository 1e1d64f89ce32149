import type { Words } from '../errors/defineErrors.ts'

/** How to fill in fields that several records have. */
export const phoneHint: Words = {
  zh: '11 位手机号，或带区号的固定电话；国外号码以 + 和国家代码开头。',
  en: 'An 11-digit mobile number or a landline with its area code; foreign numbers begin with + and the country code.',
}
export const universityHint: Words = {
  zh: '写学校全称，可从下拉列表中选。',
  en: 'The full name; it can be chosen from the list.',
}
