import { defineErrors } from './defineErrors.ts'

/** Identifiers that break the rule of their own standard. */
export const identifierErrors = defineErrors({
  CREDIT_CODE_LENGTH: {
    what: { zh: '统一社会信用代码应为 18 位，这里是 {{length}} 位。', en: 'A unified social credit code has 18 characters; this one has {{length}}.' },
    data: 'safe',
    next: { zh: '请对照营业执照核对。', en: 'Check it against the business licence.' },
  },
  CREDIT_CODE_CHARACTER: {
    what: { zh: '统一社会信用代码第 {{position}} 位不是允许的字符（不用 I、O、S、V、Z）。', en: 'Character {{position}} may not stand in a credit code (I, O, S, V and Z are not used).' },
    data: 'safe',
    next: { zh: '请对照营业执照核对。', en: 'Check it against the business licence.' },
  },
  CREDIT_CODE_CHECK: {
    what: { zh: '统一社会信用代码的校验位不对，可能有一位写错。', en: 'The credit code’s check character does not fit; one character is probably wrong.' },
    data: 'safe',
    next: { zh: '请对照营业执照核对。', en: 'Check it against the business licence.' },
  },
})
