import { z } from 'zod'
import { degrees } from '../reference/degrees.ts'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { optional, required, textOf } from './field.ts'

/** Monthly pay before tax, in yuan. */
const yuan = z.int().min(0).max(10_000_000)

export const position = defineRecord('position', {
  label: { zh: '岗位', en: 'Position' },
  fields: {
    enterpriseId: required(z.uuid(), {
      label: { zh: '用人单位', en: 'Enterprise' },
      input: 'reference',
    }),
    title: required(textOf(80), {
      label: { zh: '岗位名称', en: 'Position' },
      aliases: [
        '职位',
        '岗位',
        '职位名称',
        '招聘岗位',
        '招聘职位',
        '招聘岗位名称',
        '需求岗位',
        '岗位需求',
        '工作岗位',
        'job',
        'job title',
        'vacancy',
        'post',
      ],
      search: 'name',
      columnWidth: 24,
      example: { zh: '软件工程师', en: 'Software engineer' },
    }),
    openings: optional(z.int().min(1).max(100_000), {
      label: { zh: '招聘人数', en: 'Openings' },
      aliases: [
        '人数',
        '需求人数',
        '岗位人数',
        '需求数',
        '招聘数量',
        '招聘名额',
        '计划人数',
        '拟招人数',
        '招聘需求人数',
        'number of openings',
        'vacancies',
        'headcount',
      ],
      input: 'number',
      columnWidth: 10,
      example: { zh: '5', en: '5' },
    }),
    degree: optional(z.enum(degrees.ids), {
      label: { zh: '学历要求', en: 'Degree' },
      aliases: ['学历', '学历层次', '最低学历', '学历学位要求', 'education', 'degree required', 'minimum degree'],
      input: 'choice',
      choices: degrees,
      columnWidth: 10,
    }),
    majors: optional(textOf(200), {
      label: { zh: '专业要求', en: 'Majors' },
      aliases: ['专业', '所需专业', '需求专业', '专业需求', '专业类别', '招聘专业', 'major', 'majors required'],
      columnWidth: 24,
      example: { zh: '计算机类', en: 'Computer science' },
    }),
    salaryFrom: optional(yuan, {
      label: { zh: '月薪下限（元）', en: 'Pay from (yuan a month)' },
      aliases: ['最低薪资', '最低月薪', '薪资下限', '起薪', 'salary from', 'minimum salary'],
      input: 'number',
      columnWidth: 14,
      example: { zh: '8000', en: '8000' },
    }),
    salaryTo: optional(yuan, {
      label: { zh: '月薪上限（元）', en: 'Pay to (yuan a month)' },
      aliases: ['最高薪资', '最高月薪', '薪资上限', 'salary to', 'maximum salary'],
      input: 'number',
      columnWidth: 14,
      example: { zh: '12000', en: '12000' },
    }),
    city: optional(textOf(40), {
      label: { zh: '工作地点', en: 'Workplace' },
      aliases: ['工作城市', '工作地', '工作地区', '工作区域', '岗位所在地', 'work location', 'city'],
      columnWidth: 12,
      example: { zh: '北京', en: 'Beijing' },
    }),
  },
  indexes: ['enterpriseId'],
})
export type Position = RecordOf<typeof position>
