import { defineChoices } from './defineChoices.ts'

/** Levels of study, lowest first: a student's, and the least a position asks for. */
export const degrees = defineChoices([
  {
    id: 'associate',
    zh: '专科',
    en: 'Associate',
    aliases: [
      ...asWritten('专科'),
      ...asWritten('大专'),
      ...asWritten('高职'),
      '大学专科',
      '专科生',
      '大专生',
      '高职高专',
      'college',
      'diploma',
    ],
  },
  {
    id: 'bachelor',
    zh: '本科',
    en: 'Bachelor',
    aliases: [
      ...asWritten('本科'),
      ...asWritten('大学本科'),
      '学士',
      '学士学位',
      '本科生',
      '全日制本科',
      '普通本科',
      '专升本',
      'undergraduate',
      "bachelor's",
      'bachelor degree',
    ],
  },
  {
    id: 'master',
    zh: '硕士',
    en: 'Master',
    aliases: [
      ...asWritten('硕士'),
      ...asWritten('硕士研究生'),
      ...asWritten('研究生'),
      '硕士生',
      '硕士学位',
      'postgraduate',
      "master's",
      'master degree',
    ],
  },
  {
    id: 'doctor',
    zh: '博士',
    en: 'Doctor',
    aliases: [
      ...asWritten('博士'),
      ...asWritten('博士研究生'),
      '博士生',
      '博士学位',
      'phd',
      'ph.d.',
      'doctorate',
      'doctoral',
    ],
  },
])

// Position lists write the least degree as "本科及以上学历", student lists as "本科" or "本科学历".
function asWritten(word: string): string[] {
  return [word, `${word}学历`, `${word}及以上`, `${word}及以上学历`, `${word}以上`, `${word}以上学历`]
}
