import { assistanceCase } from '../records/assistanceCase.ts'
import { attendee } from '../records/attendee.ts'
import { booth } from '../records/booth.ts'
import type { RecordDefinition } from '../records/defineRecord.ts'
import { enterprise } from '../records/enterprise.ts'
import { position } from '../records/position.ts'
import { type Column, projectColumns } from '../records/projectColumns.ts'
import { university } from '../records/university.ts'
import { venueHall } from '../records/venueHall.ts'
import { reasonHeader } from './reasonColumn.ts'

/** What the rows of a table are. */
export const importKinds = ['attendee', 'enterprise', 'position', 'university', 'booth', 'assistanceCase'] as const
export type ImportKind = (typeof importKinds)[number]

/** A column that a table may have; `id` is `record.field`, because one row can feed several records. */
export interface ImportColumn extends Column {
  readonly id: string
}

/** "6000-8000元/月" in one column; its cell fills `position.salaryFrom` and `position.salaryTo`. */
export const payColumnId = 'position.pay'

const pay: ImportColumn = {
  id: payColumnId,
  key: 'pay',
  header: { zh: '薪资待遇', en: 'Pay' },
  aliases: [
    '薪资',
    '薪酬',
    '月薪',
    '工资',
    '待遇',
    '薪资范围',
    '薪酬待遇',
    '薪资水平',
    '工资待遇',
    '月薪范围',
    'salary',
  ],
  width: 16,
  field: { ...position.fields.salaryFrom, input: 'text' },
}

const attendeeColumns = [...columnsOf(attendee), ...columnsOf(university, ['code'])]
const positionColumns = [...columnsOf(position), pay]

/** A delegate stands beside the university, so plain headers such as 姓名 and words for who was sent both mean them. */
const delegateAliases: Readonly<Record<string, readonly string[]>> = {
  name: ['代表姓名', '高校代表', '学校代表', '参会代表', '带队老师', '领队', '联系人', '负责人', 'delegate', 'contact'],
  phone: ['代表电话', '代表手机', '领队电话', '联系人电话', 'contact phone'],
  title: ['代表职务', '职务职称'],
}

/** In order of preference where two records share an alias. */
export const importColumns: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  attendee: attendeeColumns,
  enterprise: [...columnsOf(enterprise), ...columnsOf(booth, ['number']), ...positionColumns],
  position: [...positionColumns, ...columnsOf(enterprise, ['name', 'creditCode'])],
  university: [
    ...columnsOf(university),
    ...columnsOf(attendee, ['name', 'gender', 'phone', 'title']).map((column) => ({
      ...column,
      aliases: [...column.aliases, ...(delegateAliases[column.key] ?? [])],
    })),
  ],
  booth: [...columnsOf(booth, ['number']), ...columnsOf(venueHall), ...columnsOf(enterprise, ['name'])],
  assistanceCase: [
    ...columnsOf(attendee, ['name', 'gender', 'phone', 'studentNumber', 'universityId', 'major', 'degree']),
    ...columnsOf(attendee, ['graduationYear', 'identityNumber', 'keyGroups']),
    ...columnsOf(assistanceCase),
  ],
}

/** Without this column a table is not of the kind. */
export const nameColumnId: Readonly<Record<ImportKind, string>> = {
  attendee: 'attendee.name',
  enterprise: 'enterprise.name',
  position: 'position.title',
  university: 'university.name',
  booth: 'booth.number',
  assistanceCase: 'attendee.name',
}

/** What must stand in every row of the kind. */
export const requiredColumnIds: Readonly<Record<ImportKind, readonly string[]>> = {
  attendee: ['attendee.name', 'attendee.kind'],
  enterprise: ['enterprise.name'],
  position: ['position.title', 'enterprise.name'],
  university: ['university.name'],
  booth: ['booth.number'],
  assistanceCase: ['attendee.name'],
}

/** What may stand for a required column: the credit code says as well whose a position is. */
export const substituteIds: Readonly<Partial<Record<ImportKind, Readonly<Record<string, string | undefined>>>>> = {
  position: { 'enterprise.name': 'enterprise.creditCode' },
}

/** Headers of columns that number, check or explain the rows; nobody needs to be asked about them. */
export const countingHeaders: readonly string[] = [
  '序号',
  '编号',
  '行号',
  'No.',
  '#',
  'Number',
  'Serial',
  'Index',
  reasonHeader.zh,
  reasonHeader.en,
]

/**
 * Headers of things that lists say and that no record keeps. To know them keeps their contents from being guessed at: a
 * 学院 is a part of a university and no university, a 年级 is when somebody began.
 */
export const otherHeaders: readonly string[] = [
  '学院',
  '院系',
  '系',
  '系别',
  '所在学院',
  '所在院系',
  '学院名称',
  '院系名称',
  '二级学院',
  '班级',
  '年级',
  '入学年份',
  '入学时间',
  '学制',
  '民族',
  '政治面貌',
  '籍贯',
  '生源地',
  '户籍',
  '出生日期',
  '出生年月',
  '年龄',
  '宿舍',
  '家庭住址',
  '备注',
  '说明',
  '邮箱',
  '电子邮箱',
  '电子邮件',
  '微信',
  '微信号',
  'QQ',
  'QQ号',
  '地址',
  '通讯地址',
  '单位地址',
  '网址',
  '单位简介',
  '企业简介',
  '公司简介',
  '岗位职责',
  '职位描述',
  '任职要求',
  '福利待遇',
  '签到',
  '签名',
  '签字',
  '照片',
  '车牌号',
  '参会人数',
  '到会人数',
  'Remarks',
  'Remark',
  'Notes',
  'Note',
  'Email',
  'E-mail',
  'Address',
  'Faculty',
  'Department',
  'Age',
  'WeChat',
]

function columnsOf(definition: RecordDefinition, keys?: readonly string[]): readonly ImportColumn[] {
  return projectColumns(definition)
    .filter((column) => keys === undefined || keys.includes(column.key))
    .map((column) => ({ ...column, id: `${definition.kind}.${column.key}` }))
}
