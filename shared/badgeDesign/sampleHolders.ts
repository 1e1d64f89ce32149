import type { BadgeKind } from '../badge/badgeKinds.ts'
import type { BadgeHolder } from './badgeHolder.ts'

export const sampleCases = ['worst', 'usual', 'rare'] as const
export type SampleCase = (typeof sampleCases)[number]

/** As dense as a real code, and nobody's: a gate calls it foreign. */
const SAMPLE_CODE = 'FAIRDESK SAMPLE '.padEnd(152, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')

const people: Readonly<Record<SampleCase, Pick<BadgeHolder, 'name' | 'organisation' | 'title' | 'major' | 'booth'>>> = {
  worst: {
    name: '买买提·吐尔逊·阿不都热合曼·艾合买提',
    organisation: '中国机械工业集团有限公司中央研究院智能装备事业部',
    title: '人力资源部高级招聘经理',
    major: '机械设计制造及其自动化（智能装备方向）',
    booth: 'A101、A102、A103',
  },
  usual: { name: '张三', organisation: '清华大学', title: '招聘经理', major: '计算机科学与技术', booth: 'A01' },
  rare: { name: '㛃𬭎·䶮', organisation: '西安电子科技大学', title: '辅导员', major: '集成电路', booth: 'B07' },
}

/** Somebody who isn't, to see a design with. */
export const sampleHolder = (which: SampleCase, kind: BadgeKind, fairName: string): BadgeHolder => ({
  kind,
  ...people[which],
  fairName,
  venue: '国际会展中心 1 号馆',
  days: '2026-03-14',
  serial: '0123456789abcdef',
  code: SAMPLE_CODE,
})
