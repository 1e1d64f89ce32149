import { z } from 'zod'
import { industryDivisions } from '../reference/industryDivisions.ts'
import { keyFields } from '../reference/keyFields.ts'
import { natures } from '../reference/natures.ts'
import { sizes } from '../reference/sizes.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'
import { phoneHint } from './hints.ts'

export const enterprise = defineRecord('enterprise', {
  label: { zh: '用人单位', en: 'Enterprise' },
  fields: {
    name: required(textOf(100), {
      label: { zh: '单位名称', en: 'Enterprise name' },
      aliases: [
        '企业名称',
        '公司名称',
        '用人单位',
        '单位',
        '企业',
        '公司',
        'company',
        'employer',
        'organisation',
        'name',
      ],
      search: 'name',
      columnWidth: 32,
      example: { zh: '某某科技有限公司', en: 'Example Technology Ltd' },
      hint: {
        zh: '写营业执照上的全称；有几个岗位就写几行，每行都写单位名称。',
        en: 'The full name as on the licence; one row for each position, each with the name.',
      },
    }),
    /** Unified social credit code, GB 32100-2015, as parsed by shared/identifiers/creditCode.ts. */
    creditCode: optional(z.string().length(18), {
      label: { zh: '统一社会信用代码', en: 'Credit code' },
      aliases: ['信用代码', '社会信用代码', '统一信用代码', 'uscc', 'unified social credit code'],
      search: 'whole',
      columnWidth: 22,
      example: { zh: '91350100M000100Y43', en: '91350100M000100Y43' },
      hint: { zh: '营业执照上的 18 位代码。', en: 'The 18 characters on the business licence.' },
    }),
    industry: optional(z.enum(industryDivisions.ids), {
      label: { zh: '行业', en: 'Industry' },
      aliases: ['所属行业', '行业类别', '行业大类'],
      input: 'choice',
      choices: industryDivisions,
      columnWidth: 24,
    }),
    keyField: optional(z.enum(keyFields.ids), {
      label: { zh: '重点领域', en: 'Key field' },
      aliases: ['所属领域', '领域', '重点产业'],
      input: 'choice',
      choices: keyFields,
      columnWidth: 16,
    }),
    nature: optional(z.enum(natures.ids), {
      label: { zh: '单位性质', en: 'Nature' },
      aliases: ['企业性质', '性质', 'ownership'],
      input: 'choice',
      choices: natures,
      columnWidth: 12,
    }),
    size: optional(z.enum(sizes.ids), {
      label: { zh: '人员规模', en: 'Size' },
      aliases: ['单位规模', '企业规模', '规模', 'headcount'],
      input: 'choice',
      choices: sizes,
      columnWidth: 14,
    }),
    /** 专精特新: specialised, refined, distinctive and innovative. */
    isSpecialised: optional(z.boolean(), {
      label: { zh: '专精特新', en: 'Specialised and innovative' },
      aliases: ['是否专精特新'],
      input: 'flag',
      columnWidth: 10,
    }),
    city: optional(textOf(40), {
      label: { zh: '所在城市', en: 'City' },
      aliases: ['城市', '所在地', 'location'],
      columnWidth: 12,
      example: { zh: '北京', en: 'Beijing' },
    }),
    contactName: optional(textOf(60), {
      label: { zh: '联系人', en: 'Contact' },
      aliases: ['联系人姓名', '负责人', 'contact person'],
      sensitivity: 'personal',
      columnWidth: 12,
      example: { zh: '李四', en: 'Li Si' },
    }),
    /** E.164, as parsed by shared/identifiers/phone.ts. */
    contactPhone: optional(z.string().regex(/^\+\d{6,15}$/), {
      label: { zh: '联系电话', en: 'Contact phone' },
      aliases: ['电话', '手机', '联系方式', '联系人电话', 'phone', 'mobile'],
      sensitivity: 'personal',
      search: 'tail',
      columnWidth: 18,
      example: { zh: '010-62751234', en: '010-62751234' },
      hint: phoneHint,
    }),
    /** An import was not sure whether this is the same enterprise; the inbox shows both until somebody decides. */
    possibleTwinOf: optional(z.uuid(), { label: { zh: '可能重复', en: 'Possible duplicate of' }, input: 'none' }),
  },
  indexes: ['[fairId+creditCode]', 'possibleTwinOf'],
})
export type Enterprise = RecordOf<typeof enterprise>
