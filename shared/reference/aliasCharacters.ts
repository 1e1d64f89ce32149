import { defineChoices } from './defineChoices.ts'

/** What the number in a code of another system may consist of. */
export const aliasCharacters = defineChoices([
  { id: 'digits', zh: '只有数字', en: 'Digits only' },
  { id: 'alphanumeric', zh: '数字和字母', en: 'Digits and letters' },
  { id: 'any', zh: '任意字符', en: 'Anything' },
])
