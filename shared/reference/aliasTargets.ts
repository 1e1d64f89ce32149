import { defineChoices } from './defineChoices.ts'

/** What the number in a code of another system is, so whom it leads to. */
export const aliasTargets = defineChoices([
  { id: 'studentNumber', zh: '学号', en: 'Student number' },
  { id: 'phone', zh: '手机号', en: 'Phone' },
])
