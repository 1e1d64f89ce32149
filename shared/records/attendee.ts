import { z } from 'zod'
import { attendeeKinds } from '../reference/attendeeKinds.ts'
import { consentBases } from '../reference/consentBases.ts'
import { degrees } from '../reference/degrees.ts'
import { genders } from '../reference/genders.ts'
import { keyGroups } from '../reference/keyGroups.ts'
import { defineRecord, type RecordOf, type RowOf } from './defineRecord.ts'
import { instant, optional, required, textOf } from './field.ts'
import { phoneHint, universityHint } from './hints.ts'

/** What the person agreed to; identity and key-group fields stay closed unless `sensitive` is true. */
export const consentSchema = z.object({
  noticeVersion: z.int().min(1),
  sensitive: z.boolean(),
  at: instant,
  basis: z.enum(consentBases.ids),
})
export type Consent = z.infer<typeof consentSchema>

/** Anyone with a badge. */
export const attendee = defineRecord('attendee', {
  label: { zh: '参会人员', en: 'Attendee' },
  fields: {
    kind: required(z.enum(attendeeKinds.ids), {
      label: { zh: '人员类别', en: 'Kind' },
      aliases: ['类别', '身份'],
      input: 'choice',
      choices: attendeeKinds,
      columnWidth: 12,
    }),
    name: required(textOf(60), {
      label: { zh: '姓名', en: 'Name' },
      aliases: ['名字', '学生姓名', 'full name', 'student name'],
      sensitivity: 'personal',
      search: 'name',
      columnWidth: 16,
      example: { zh: '张三', en: 'Zhang San' },
    }),
    gender: optional(z.enum(genders.ids), {
      label: { zh: '性别', en: 'Gender' },
      aliases: ['sex'],
      sensitivity: 'personal',
      input: 'choice',
      choices: genders,
      columnWidth: 8,
    }),
    /** E.164, as parsed by shared/identifiers/phone.ts. */
    phone: optional(z.string().regex(/^\+\d{6,15}$/), {
      label: { zh: '手机号', en: 'Phone' },
      aliases: ['手机', '电话', '联系电话', '手机号码', '联系方式', 'mobile', 'telephone'],
      sensitivity: 'personal',
      search: 'tail',
      columnWidth: 18,
      example: { zh: '13800138000', en: '13800138000' },
      hint: phoneHint,
    }),
    studentNumber: optional(textOf(30), {
      label: { zh: '学号', en: 'Student number' },
      aliases: ['学生编号', '学生学号', 'student id', 'student no'],
      sensitivity: 'personal',
      search: 'whole',
      columnWidth: 16,
      example: { zh: '2023010001', en: '2023010001' },
      hint: { zh: '按学生证填写，保留前面的 0。', en: 'As on the student card, with its leading zeros.' },
    }),
    universityId: optional(z.uuid(), {
      label: { zh: '学校', en: 'University' },
      aliases: ['学校名称', '毕业院校', '院校', '高校', 'school'],
      input: 'reference',
      columnWidth: 24,
      example: { zh: '北京大学', en: '北京大学' },
      hint: universityHint,
    }),
    major: optional(textOf(60), {
      label: { zh: '专业', en: 'Major' },
      aliases: ['所学专业', '专业名称'],
      columnWidth: 20,
      example: { zh: '计算机科学与技术', en: 'Computer science' },
    }),
    degree: optional(z.enum(degrees.ids), {
      label: { zh: '学历', en: 'Degree' },
      aliases: ['学历层次', '最高学历'],
      input: 'choice',
      choices: degrees,
      columnWidth: 10,
    }),
    graduationYear: optional(z.int().min(1950).max(2100), {
      label: { zh: '毕业年份', en: 'Graduation year' },
      aliases: ['毕业年度', '毕业时间', '届'],
      input: 'number',
      columnWidth: 10,
      example: { zh: '2027', en: '2027' },
      hint: { zh: '四位年份。', en: 'The year in four digits.' },
    }),
    enterpriseId: optional(z.uuid(), {
      label: { zh: '用人单位', en: 'Enterprise' },
      aliases: ['单位名称', '企业名称', '单位', 'company'],
      input: 'reference',
      columnWidth: 30,
      example: { zh: '某某科技有限公司', en: 'Example Technology Ltd' },
      hint: { zh: '写单位全称。', en: 'The full name.' },
    }),
    title: optional(textOf(60), {
      label: { zh: '职务', en: 'Title' },
      aliases: ['职位'],
      columnWidth: 14,
      example: { zh: '人事经理', en: 'HR manager' },
    }),
    /** Resident identity number, GB 11643; never on a badge, never in a log. */
    identityNumber: optional(z.string().regex(/^\d{17}[\dX]$/), {
      label: { zh: '身份证号', en: 'Identity number' },
      aliases: ['身份证', '身份证号码', '证件号码', 'id number'],
      sensitivity: 'sensitive',
      columnWidth: 22,
      hint: { zh: '18 位；本人单独同意后才能填写。', en: '18 characters; only with the person’s separate consent.' },
    }),
    keyGroups: optional(z.array(z.enum(keyGroups.ids)), {
      label: { zh: '重点群体', en: 'Key groups' },
      aliases: ['重点群体类别', '困难类型'],
      sensitivity: 'sensitive',
      input: 'choices',
      choices: keyGroups,
      columnWidth: 16,
    }),
    consent: optional(consentSchema, { label: { zh: '个人信息同意', en: 'Consent' }, input: 'none' }),
    /** Set on the younger of two records of one person; reads follow it. */
    mergedInto: optional(z.uuid(), { label: { zh: '合并到', en: 'Merged into' }, input: 'none' }),
    /** An import was not sure whether this is the same person; the inbox shows both until somebody decides. */
    possibleTwinOf: optional(z.uuid(), { label: { zh: '可能重复', en: 'Possible duplicate of' }, input: 'none' }),
    source: required(z.enum(['import', 'walkIn', 'form', 'sample']), {
      label: { zh: '来源', en: 'Source' },
      input: 'none',
      isImmutable: true,
    }),
  },
  // `mergedInto` too: who was merged into a person is asked at every scan. Null is in no index, so the last two are
  // nearly empty.
  indexes: ['[fairId+studentNumber]', '[fairId+phone]', 'enterpriseId', 'universityId', 'mergedInto', 'possibleTwinOf'],
})
export type Attendee = RecordOf<typeof attendee>
export type AttendeeRow = RowOf<typeof attendee>
