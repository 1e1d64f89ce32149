import { z } from 'zod'
import { aliasCharacters } from '../reference/aliasCharacters.ts'
import { aliasTargets } from '../reference/aliasTargets.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

const count = z.int().min(0).max(40)

/**
 * How to tell one kind of foreign code, such as that of a student card, and which part of it says whose it is. No
 * regular expressions: every rule is decided in one pass over the code, whatever is written in it.
 */
export const aliasRule = defineRecord('aliasRule', {
  label: { zh: '其他证件规则', en: 'Rule for other cards' },
  fields: {
    name: required(textOf(40), {
      label: { zh: '规则名称', en: 'Rule name' },
      example: { zh: '学生证', en: 'Student card' },
    }),
    lengthFrom: required(z.int().min(1).max(80), {
      label: { zh: '最短字符数', en: 'Shortest length' },
      input: 'number',
    }),
    lengthTo: required(z.int().min(1).max(80), { label: { zh: '最长字符数', en: 'Longest length' }, input: 'number' }),
    characters: required(z.enum(aliasCharacters.ids), {
      label: { zh: '号码的字符', en: 'Characters of the number' },
      input: 'choice',
      choices: aliasCharacters,
    }),
    startsWith: optional(textOf(20), { label: { zh: '以此开头', en: 'Begins with' } }),
    endsWith: optional(textOf(20), { label: { zh: '以此结尾', en: 'Ends with' } }),
    dropFirst: required(count, {
      label: { zh: '去掉前几个字符', en: 'Characters left off in front' },
      input: 'number',
    }),
    dropLast: required(count, {
      label: { zh: '去掉后几个字符', en: 'Characters left off at the end' },
      input: 'number',
    }),
    target: required(z.enum(aliasTargets.ids), {
      label: { zh: '剩下的是', en: 'What is left is the' },
      input: 'choice',
      choices: aliasTargets,
    }),
    /** Student numbers are unique at one university only. */
    universityId: optional(z.uuid(), { label: { zh: '只限学校', en: 'Only of the university' }, input: 'reference' }),
  },
})
export type AliasRule = RecordOf<typeof aliasRule>
