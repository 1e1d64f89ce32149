import type { Page } from '@playwright/test'
import { dayAfter, makeGateFair } from '../e2e/support/gateFair.ts'
import { writeRows } from '../e2e/support/pageDatabase.ts'

/** A provincial fair at closing time. */
export const reportFairSize = {
  attendees: 100_000,
  scans: 150_000,
  intentions: 20_000,
  enterprises: 400,
  positions: 1600,
  universities: 60,
  gates: 6,
} as const

/** Writes the fair straight into the app's database, always the same; somebody is at work in it. Gives its id. */
export async function writeReportFair(page: Page): Promise<string> {
  const fairDay = dayAfter(0)
  const { fairId, rows } = makeGateFair({ people: 0, days: { startsOn: fairDay, endsOn: dayAfter(2) } })
  await writeRows(page, rows)
  const opensAtMs = new Date(`${fairDay}T09:00`).getTime()
  await page.evaluate(fillDatabase, { name: 'fairdesk', fairId, fairDay, opensAtMs, size: reportFairSize })
  return fairId
}

interface Filling {
  readonly name: string
  readonly fairId: string
  readonly fairDay: string
  readonly opensAtMs: number
  readonly size: typeof reportFairSize
}

/** Runs in the page: sending 400,000 rows there would take longer than making them. */
async function fillDatabase({ name, fairId, fairDay, opensAtMs, size }: Filling): Promise<void> {
  const batch = 10_000
  const idOf = (kind: number, n: number) => `019f0000-000${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`
  const [enterprise, position, university, gate, attendee, badge, scan, intention] = [1, 2, 3, 4, 5, 6, 7, 8] as const
  const at = (minutes: number) => new Date(opensAtMs + minutes * 60_000).toISOString()
  const pick = (list: readonly string[], n: number) => list[n % list.length] ?? null
  const row = (kind: number, n: number, minutes: number, fields: Readonly<Record<string, unknown>>) => ({
    id: idOf(kind, n),
    fairId,
    createdAt: at(minutes),
    removedAt: null,
    revisions: { created: idOf(kind, n), changed: {} },
    ...fields,
  })
  const nameOf = (n: number) => [3, 7, 11].map((step) => characters[(n * step) % characters.length]).join('') + (n % 97)
  const serialOf = (n: number) => n.toString(16).padStart(16, '0')
  const characters = [
    ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂',
  ]
  const makers: Readonly<Record<string, readonly [number, (n: number) => unknown]>> = {
    gate: [
      size.gates,
      (n) =>
        row(gate, n, -60, {
          name: `${n + 1} 号门`,
          direction: 'both',
          hallId: null,
          allowedKinds: [],
          isAntiPassback: true,
        }),
    ],
    enterprise: [
      size.enterprises,
      (n) =>
        row(enterprise, n, -60, {
          name: `${nameOf(n)}科技股份有限公司`,
          creditCode: `91${String(n).padStart(16, '0')}`,
          industry: String(1 + (n % 97)).padStart(2, '0'),
          keyField: null,
          nature: 'private',
          size: null,
          isSpecialised: n % 3 === 0,
          city: '武汉',
          contactName: nameOf(n + 7),
          contactPhone: `+86139${String(10_000_000 + n)}`,
          possibleTwinOf: null,
        }),
    ],
    position: [
      size.positions,
      (n) =>
        row(position, n, -60, {
          enterpriseId: idOf(enterprise, n % size.enterprises),
          title: `${pick(['嵌入式', '测试', '结构', '市场'], n)}工程师 ${n}`,
          openings: 1 + (n % 9),
          degree: 'bachelor',
          majors: '计算机类、电子信息类',
          salaryFrom: 6000,
          salaryTo: 12_000,
          city: '武汉',
        }),
    ],
    university: [
      size.universities,
      (n) =>
        row(university, n, -60, {
          name: `第${n + 1}理工大学`,
          code: String(4_142_010_000 + n),
          location: '湖北',
          level: '本科',
        }),
    ],
    attendee: [
      size.attendees,
      (n) =>
        row(attendee, n, -30, {
          kind: n % 50 === 0 ? 'representative' : 'student',
          name: nameOf(n),
          gender: n % 2 === 0 ? 'male' : 'female',
          phone: `+861${String(3_000_000_000 + n * 7)}`,
          studentNumber: `2022${String(n).padStart(8, '0')}`,
          universityId: n % 50 === 0 ? null : idOf(university, n % size.universities),
          major: `${pick(['计算机科学与技术', '机械工程', '会计学', '临床医学', '土木工程'], n)}${n % 24}`,
          degree: pick(['bachelor', 'master', 'doctor'], n % 7),
          graduationYear: 2026,
          enterpriseId: n % 50 === 0 ? idOf(enterprise, n % size.enterprises) : null,
          title: null,
          identityNumber: null,
          keyGroups: null,
          consent: null,
          mergedInto: null,
          possibleTwinOf: null,
          source: 'import',
        }),
    ],
    badge: [
      size.attendees,
      (n) =>
        row(badge, n, -30, {
          attendeeId: idOf(attendee, n),
          serial: serialOf(n),
          keyId: '0'.repeat(8),
          // As long as real codes are.
          code: String(n).padStart(153, '0'),
          retiredAt: null,
          retiredReason: null,
        }),
    ],
    scan: [
      size.scans,
      (n) => {
        const person = n % size.attendees
        const isLater = n >= size.attendees
        const verdict = isLater ? (n % 10 === 0 ? 'alreadyInside' : n % 3 === 0 ? 'reEntry' : 'exit') : 'admitted'
        return row(scan, n, n / 400, {
          gateId: idOf(gate, n % size.gates),
          serial: serialOf(person),
          attendeeId: idOf(attendee, person),
          verdict,
          direction: verdict === 'exit' ? 'out' : 'in',
          fairDay,
          undoes: null,
          reason: null,
        })
      },
    ],
    intention: [
      size.intentions,
      (n) => {
        const isCooperation = n % 20 === 0
        return row(intention, n, n / 50, {
          enterpriseId: idOf(enterprise, n % size.enterprises),
          attendeeId: isCooperation ? null : idOf(attendee, (n * 5) % size.attendees),
          universityId: isCooperation ? idOf(university, n % size.universities) : null,
          cooperationKind: isCooperation ? pick(['jointTraining', 'teacherTeam', 'graduateRecruitment'], n / 20) : null,
          positionId: isCooperation ? null : idOf(position, n % size.positions),
          stage: isCooperation ? null : pick(['interested', 'resume', 'interview', 'offer', 'signed'], n),
          note: n % 4 === 0 ? '下周到校面谈，请带成绩单' : null,
        })
      },
    ],
  }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => resolve(opening.result))
  })
  for (const [table, [count, make]] of Object.entries(makers)) {
    for (let from = 0; from < count; from += batch) {
      await new Promise<void>((resolve, reject) => {
        const change = db.transaction(table, 'readwrite', { durability: 'relaxed' })
        for (let n = from; n < Math.min(count, from + batch); n += 1) change.objectStore(table).put(make(n))
        change.addEventListener('abort', () => reject(change.error))
        change.addEventListener('complete', () => resolve())
      })
    }
  }
  db.close()
}
