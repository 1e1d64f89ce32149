/** The same logical record for everybody: about 180 bytes as JSON. */
export interface BenchRecord {
  readonly id: string
  readonly kind: 'student'
  readonly name: string
  readonly phone: string
  readonly studentNumber: string
  readonly major: string
  readonly graduationYear: number
}

export interface Edit {
  readonly id: string
  readonly set: Partial<Omit<BenchRecord, 'id' | 'kind'>>
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '欧阳', '司马']
const givenNames = ['伟', '秀英', '思远', '雨桐', '子涵', '一诺', '建国', '佳怡']
const majors = ['计算机科学与技术', '土木工程', '会计学', '英语', '机械设计制造及其自动化']
const firstMs = Date.UTC(2026, 8, 1)

/** Record number `index`; a UUIDv7 as an import makes them one after the other. */
function recordAt(index: number): BenchRecord {
  const random = randomFrom(index + 1)
  return {
    id: uuidAt(index, random),
    kind: 'student',
    name: `${pick(surnames, random)}${pick(givenNames, random)}`,
    phone: `+8613${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
    studentNumber: `2022${String(index).padStart(8, '0')}`,
    major: pick(majors, random),
    graduationYear: 2024 + Math.floor(random() * 4),
  }
}

export const recordsUpTo = (count: number): BenchRecord[] =>
  Array.from({ length: count }, (_, index) => recordAt(index))

/** B2: records all over the list, one field each. */
export function editsOf(records: number, edits: number): Edit[] {
  const step = Math.floor(records / edits)
  return Array.from({ length: edits }, (_, n) => {
    const { id, major } = recordAt(n * step)
    return { id, set: { major: `${major}（第 ${n} 次修改）` } }
  })
}

/** B3: what one client edits of the pool. Each record is edited by several clients, its fields by some of them. */
export function overlappingEdits(client: number, pool: number, count: number): Edit[] {
  const random = randomFrom(9000 + client)
  const order = Array.from({ length: pool }, (_, index) => ({ index, at: random() })).toSorted((a, b) => a.at - b.at)
  return order.slice(0, count).map(({ index }, n) => {
    const { id } = recordAt(index)
    const sets: readonly Edit['set'][] = [
      { name: `由 ${client} 号改名` },
      { major: `${client} 号登记的专业` },
      { graduationYear: 2000 + client },
    ]
    return { id, set: sets[(client + n) % sets.length] ?? {} }
  })
}

const fields = ['id', 'kind', 'name', 'phone', 'studentNumber', 'major', 'graduationYear'] as const

/** SHA-256 over all records in the order of their ids: equal for two clients exactly when they show the same. */
export async function hashOfRecords(all: readonly BenchRecord[]): Promise<string> {
  const rows = all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((record) => fields.map((field) => record[field]))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const pick = <T extends string>(all: readonly T[], random: () => number): T =>
  all[Math.floor(random() * all.length)] ?? (all[0] as T)

function uuidAt(index: number, random: () => number): string {
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  const time = (firstMs + index).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}

/** mulberry32: small, seeded, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
