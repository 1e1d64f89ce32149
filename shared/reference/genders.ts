import { defineChoices } from './defineChoices.ts'

/** GB/T 2261.1 codes 1 and 2 are accepted as spellings. */
export const genders = defineChoices([
  { id: 'male', zh: '男', en: 'Male', aliases: ['男性', '男生', '先生', 'M', '1'] },
  { id: 'female', zh: '女', en: 'Female', aliases: ['女性', '女生', '女士', 'F', '2'] },
])
