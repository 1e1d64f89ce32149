import { defineErrors } from './defineErrors.ts'

/** What a person must agree to before anything about them is saved. */
export const consentErrors = defineErrors({
  CONSENT_MISSING: {
    what: {
      zh: '还没有确认个人信息告知书，不能登记。',
      en: 'The privacy notice has not been agreed to, so nothing was saved.',
    },
    data: 'safe',
    next: {
      zh: '请出示或念给本人听，同意后勾选。',
      en: 'Show it or read it out; tick the box once the person agrees.',
    },
  },
  CONSENT_SENSITIVE_MISSING: {
    what: { zh: '身份证号和重点群体需要本人单独同意。', en: 'Identity number and key groups need separate consent.' },
    data: 'safe',
    next: { zh: '请勾选“单独同意”，或清空这两项。', en: 'Tick the separate consent, or leave both empty.' },
  },
})
