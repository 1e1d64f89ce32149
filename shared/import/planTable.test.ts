import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Consent } from '../records/attendee.ts'
import type { ImportKind } from './importColumns.ts'
import { emptyFair, type FairRecord, type ImportContext } from './importContext.ts'
import type { ParsedRow } from './parseRow.ts'
import { isNewKey, type TablePlan } from './planBook.ts'
import { planTable } from './planTable.ts'
import type { Values } from './recordValues.ts'

const consent: Consent = { noticeVersion: 1, sensitive: false, at: '2026-03-01T00:00:00.000Z', basis: 'import' }
const context = (known: Partial<ImportContext['known']>, rest: Partial<ImportContext> = {}): ImportContext => ({
  known: { ...emptyFair, ...known },
  reference: [],
  decisions: {},
  remembered: new Map(),
  consent,
  isSensitiveAllowed: false,
  guessedKind: 'student',
  ...rest,
})

const rowOf = (row: number, values: Values): ParsedRow => ({
  row,
  values: new Map(Object.entries(values).filter(([, value]) => value !== null)),
  faults: [],
  notes: [],
})
const rowsOf = (list: readonly Values[]): readonly ParsedRow[] => list.map((values, index) => rowOf(index + 2, values))
const plan = (kind: ImportKind, list: readonly Values[], known: ImportContext): TablePlan =>
  planTable(kind, rowsOf(list), new Map(), known)

/** The fair after a plan was carried out. */
function after(before: ImportContext['known'], { creates, updates }: TablePlan): ImportContext['known'] {
  const fair = { ...before }
  const lists = {
    attendee: 'attendees',
    university: 'universities',
    enterprise: 'enterprises',
    position: 'positions',
    booth: 'booths',
    venueHall: 'halls',
    assistanceCase: 'assistanceCases',
  } as const
  const idOf = (value: unknown) => (typeof value === 'string' && isNewKey(value) ? `id ${counter} ${value}` : value)
  counter += 1
  for (const { kind, key, values } of creates) {
    if (!(kind in lists)) throw new RangeError(kind)
    const list = lists[kind as keyof typeof lists]
    const own = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, idOf(value)]))
    fair[list] = [...fair[list], { id: String(idOf(key)), values: own }]
  }
  for (const { kind, id, changes, silent } of updates) {
    const list = lists[kind as keyof typeof lists]
    fair[list] = fair[list].map((record): FairRecord => {
      if (record.id !== id) return record
      const set = changes.map(({ columnId, after: value }) => [columnId.split('.')[1], idOf(value)] as const)
      return { id, values: { ...record.values, ...Object.fromEntries(set), ...silent } }
    })
  }
  return fair
}
let counter = 0

const few = (...values: readonly string[]) => fc.constantFrom(null, ...values)
const person = fc.record({
  'attendee.name': fc.constantFrom('张三', '张叁', '李四', '欧阳明月', '欧阳明悦', '王五'),
  'attendee.phone': few('+8613800138000', '+8613800138001', '+8613900000000'),
  'attendee.studentNumber': few('1', '2', '3'),
  'attendee.universityId': few('甲大学', '乙大学'),
  'attendee.major': few('数学', '物理'),
})
const people = fc.array(person, { maxLength: 25 })

const outcomesOf = ({ outcomes }: TablePlan) =>
  [...outcomes].sort(([a], [b]) => a - b).map(([row, { type }]) => [row, type] as const)

describe('people, whatever the list', () => {
  it('lets every row become exactly one thing, and brings as many people as rows say', () => {
    fc.assert(
      fc.property(people, people, (first, second) => {
        const fair = after(emptyFair, plan('attendee', first, context({})))
        const planned = plan('attendee', second, context(fair))
        expect(outcomesOf(planned).map(([row]) => row)).toEqual(rowsOf(second).map(({ row }) => row))
        const added = planned.creates.filter(({ kind }) => kind === 'attendee')
        const bringing = [...planned.outcomes.values()].filter(({ type }) => type === 'created' || type === 'unsure')
        expect(bringing).toHaveLength(added.length)
        const changed = planned.updates.map(({ id }) => id)
        expect(new Set(changed).size).toBe(changed.length)
      }),
    )
  })

  it('changes nothing at the second time, whatever was there and however the unsure rows were decided', () => {
    const choice = fc.constantFrom('later', 'keepBoth', 'merge')
    fc.assert(
      fc.property(people, people, fc.array(choice, { minLength: 25, maxLength: 25 }), (there, list, choices) => {
        const fair = after(emptyFair, plan('attendee', there, context({})))
        const asked = plan('attendee', list, context(fair)).cases
        const decisions = Object.fromEntries(
          asked.map(({ key, candidates: [best] }, index) => {
            const type = choices[index % choices.length] ?? 'later'
            return [
              key,
              type === 'merge' ? { type, id: best?.id ?? '' } : { type: type === 'keepBoth' ? type : 'later' },
            ]
          }),
        ) as ImportContext['decisions']
        const planned = plan('attendee', list, context(fair, { decisions }))
        // A row that was refused may go in once a merge has changed who has its number, or whom it can mean.
        if (hasRefusals(planned)) return
        const then = after(fair, planned)
        const again = plan('attendee', list, context(then, { remembered: new Map(Object.entries(planned.decided)) }))
        expect(again.creates).toEqual([])
        expect(again.updates).toEqual([])
      }),
    )
  })

  it('knows the same people in any order of the rows', () => {
    const agreeing = fc.array(
      fc.record({
        'attendee.name': fc.constantFrom('张三', '李四', '欧阳明月', '欧阳明悦'),
        'attendee.phone': few('+8613800138000', '+8613900000000'),
        'attendee.studentNumber': few('1', '2'),
        'attendee.universityId': few('甲大学', '乙大学'),
      }),
      { maxLength: 12 },
    )
    const ordered = agreeing.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    )
    fc.assert(
      fc.property(agreeing, ordered, (there, [list, shuffled]) => {
        const fair = after(emptyFair, plan('attendee', there, context({})))
        const [one, other] = [list, shuffled].map((rows) => plan('attendee', rows, context(fair)))
        if ([one, other].some((planned) => hasRefusals(planned))) return
        expect(describePlan(one)).toEqual(describePlan(other))
      }),
    )
  })
})

const hasRefusals = (planned: TablePlan | undefined): boolean =>
  [...(planned?.outcomes.values() ?? [])].some(({ type }) => type === 'refused')

/** What a plan does, without the rows that it stands in. */
function describePlan(planned: TablePlan | undefined) {
  const made = planned?.creates.map(({ kind, values }) => JSON.stringify([kind, sorted(values)])) ?? []
  const changed =
    planned?.updates.map(({ id, changes }) =>
      JSON.stringify([id, changes.map(({ columnId, after: value }) => [columnId, value]).sort()]),
    ) ?? []
  const cases = planned?.cases.map(({ candidates }) => JSON.stringify(candidates)) ?? []
  return [made.sort(), changed.sort(), cases.sort()]
}
const sorted = (values: Values) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))

const known = (id: string, values: Values): FairRecord => ({ id, values })

describe('a person who may be there already', () => {
  const there = [known('p1', { name: '张三', phone: '+8613800138000', universityId: 'u1', consent, major: '数学' })]
  const universities = [known('u1', { name: '甲大学' })]
  const fair = context({ attendees: there, universities })
  const one = (values: Values, rest: Partial<ImportContext> = {}) => plan('attendee', [values], { ...fair, ...rest })
  const name = { 'attendee.name': '张三' }

  it('is certain by name and phone, and gets only what is new', () => {
    const planned = one({ ...name, 'attendee.phone': '+8613800138000', 'attendee.degree': 'bachelor' })
    expect(planned.updates).toEqual([
      {
        kind: 'attendee',
        id: 'p1',
        row: 2,
        title: '张三',
        changes: [{ columnId: 'attendee.degree', before: null, after: 'bachelor' }],
        silent: {},
      },
    ])
  })

  it('is unsure by name and university, and says why', () => {
    const planned = one({ ...name, 'attendee.universityId': '甲大学', 'attendee.phone': '+8613900000000' })
    expect(outcomesOf(planned)).toEqual([[2, 'unsure']])
    expect(planned.cases[0]?.candidates).toMatchObject([
      {
        id: 'p1',
        reasons: [
          { part: 'name', agreement: 'same' },
          { part: 'phone', agreement: 'different' },
          { part: 'university', agreement: 'same' },
        ],
      },
    ])
    expect(planned.creates[0]?.values).toMatchObject({ possibleTwinOf: 'p1' })
  })

  it('is merged, kept apart or left for later as a person decides', () => {
    const row = { ...name, 'attendee.universityId': '甲大学', 'attendee.title': '班长' }
    const key = one(row).cases[0]?.key ?? ''
    const merged = one(row, { decisions: { [key]: { type: 'merge', id: 'p1' } } })
    expect([merged.creates, merged.updates[0]?.id, Object.values(merged.decided)]).toEqual([[], 'p1', ['p1']])
    const both = one(row, { decisions: { [key]: { type: 'keepBoth' } } })
    expect(both.creates[0]?.values).toMatchObject({ possibleTwinOf: null })
    expect(outcomesOf(both)).toEqual([[2, 'created']])
    const later = one(row, { decisions: { [key]: { type: 'later' } } })
    expect(later.creates[0]?.values).toMatchObject({ possibleTwinOf: 'p1' })
  })

  it('is another one by phone alone, and by a name that only sounds alike', () => {
    expect(outcomesOf(one({ 'attendee.name': '李四', 'attendee.phone': '+8613800138000' }))).toEqual([[2, 'created']])
    expect(outcomesOf(one({ 'attendee.name': '章三' }))).toEqual([[2, 'created']])
  })

  it('is refused under a number that somebody with another name has', () => {
    const attendees = [known('p1', { name: '张三', studentNumber: '7', universityId: 'u1' })]
    const planned = plan(
      'attendee',
      [{ 'attendee.name': '李四', 'attendee.studentNumber': '7', 'attendee.universityId': '甲大学' }],
      context({ attendees, universities }),
    )
    expect(planned.outcomes.get(2)).toEqual({ type: 'refused', error: { code: 'IMPORT_STUDENT_NUMBER_EXISTS' } })
  })

  it('stands for whom they were merged into', () => {
    const attendees = [
      known('p1', { name: '张三', phone: '+8613800138000' }),
      known('p2', { name: '张三', phone: '+8613900000000', mergedInto: 'p1' }),
    ]
    const again = { ...name, 'attendee.phone': '+8613900000000' }
    expect(outcomesOf(plan('attendee', [again], context({ attendees })))).toEqual([[2, 'unchanged']])
    const more = plan('attendee', [{ ...again, 'attendee.title': '班长' }], context({ attendees }))
    expect(more.updates).toMatchObject([{ id: 'p1', changes: [{ columnId: 'attendee.title' }] }])
    expect(more.updates[0]?.changes).toHaveLength(1)
  })

  it('keeps what they said themselves about sensitive values, whatever a list declares', () => {
    const declared = { consent: { ...consent, sensitive: true }, isSensitiveAllowed: true }
    const row = { ...name, 'attendee.phone': '+8613800138000', 'attendee.keyGroups': ['poverty'] }
    const opened = one(row, declared)
    expect(opened.updates).toMatchObject([{ silent: { consent: declared.consent } }])
    const own = [known('p1', { name: '张三', phone: '+8613800138000', consent: { ...consent, basis: 'verbal' } })]
    const closed = plan('attendee', [row], context({ attendees: own }, declared))
    expect([outcomesOf(closed), closed.notes.map(({ error }) => error.code)]).toEqual([
      [[2, 'unchanged']],
      ['CONSENT_SENSITIVE_MISSING'],
    ])
  })
})

describe('enterprises', () => {
  const enterprises = [known('e1', { name: '华东电力设备有限公司', creditCode: '91350100M000100Y43', city: '福州' })]
  const fair = context({ enterprises })
  const one = (values: Values) => plan('enterprise', [values], fair)

  it('are the same by code under a name that is alike, and refused under another', () => {
    const alike = one({
      'enterprise.name': '华东电力设备（上海）有限公司',
      'enterprise.creditCode': '91350100M000100Y43',
    })
    expect(outcomesOf(alike)).toEqual([[2, 'updated']])
    const other = one({ 'enterprise.name': '乙信息公司', 'enterprise.creditCode': '91350100M000100Y43' })
    expect(other.outcomes.get(2)).toEqual({ type: 'refused', error: { code: 'IMPORT_ENTERPRISE_EXISTS' } })
  })

  it('are the same without their legal form, and unsure in another place', () => {
    expect(outcomesOf(one({ 'enterprise.name': '华东电力设备公司' }))).toEqual([[2, 'updated']])
    expect(outcomesOf(one({ 'enterprise.name': '上海华东电力设备有限公司' }))).toEqual([[2, 'unsure']])
    expect(outcomesOf(one({ 'enterprise.name': '华北电力设备有限公司' }))).toEqual([[2, 'created']])
  })

  it('change nothing at the second time, with positions and booths, also when undecided', () => {
    const list = [
      { 'enterprise.name': '华东电力设备股份有限公司', 'position.title': '工程师', 'booth.number': ['A01'] },
      { 'enterprise.name': '华东电力设备股份有限公司', 'position.title': '会计', 'position.openings': 2 },
      { 'enterprise.name': '华东电力设备（上海）有限公司', 'position.title': '会计' },
      { 'enterprise.name': '丙公司', 'booth.number': ['B01', 'B02'] },
    ]
    const first = plan('enterprise', list, fair)
    const again = plan('enterprise', list, context(after(fair.known, first)))
    expect([again.creates, again.updates, again.cases]).toEqual([[], [], []])
    expect(new Set(outcomesOf(again).map(([, type]) => type))).toEqual(new Set(['unchanged']))
  })
})

describe('the other kinds', () => {
  it('positions bring the enterprise that they name, and find the one that is there', () => {
    const list = [
      { 'enterprise.name': '甲公司', 'position.title': '司机' },
      { 'enterprise.name': '乙公司', 'position.title': '司机' },
    ]
    const fair = context({ enterprises: [known('e1', { name: '甲公司' })] })
    const planned = plan('position', list, fair)
    expect(planned.addedByName).toMatchObject([{ record: 'enterprise', name: '乙公司', rowCount: 1 }])
    expect(planned.creates.map(({ kind, values }) => [kind, values['enterpriseId']])).toEqual([
      ['position', 'e1'],
      ['enterprise', undefined],
      ['position', 'new:enterprise 乙公司'],
    ])
    expect(planAgain('position', list, fair, planned)).toEqual([])
  })

  it('universities come with their delegates', () => {
    const list = [
      { 'university.name': '甲大学', 'attendee.name': '王老师', 'attendee.phone': '+8613800138000' },
      { 'university.name': '甲大学', 'attendee.name': '李老师' },
      { 'university.name': '乙大学', 'university.location': '南京' },
    ]
    const planned = plan('university', list, context({}))
    expect(planned.creates.map(({ kind }) => kind)).toEqual(['university', 'university', 'attendee', 'attendee'])
    expect(planned.creates[2]?.values).toMatchObject({ kind: 'delegate', universityId: 'new:university 甲大学' })
    expect(planAgain('university', list, context({}), planned)).toEqual([])
  })

  it('a booth plan brings halls and booths, and moves enterprises', () => {
    const list = [
      { 'booth.number': ['A01'], 'venueHall.name': '一号馆', 'enterprise.name': '甲公司' },
      { 'booth.number': ['A01'], 'venueHall.name': '二号馆' },
      { 'booth.number': ['A01'], 'venueHall.name': '一号馆', 'enterprise.name': '乙公司' },
    ]
    const fair = context({
      enterprises: [known('e1', { name: '甲公司' })],
      booths: [known('b1', { number: 'A01', hallId: 'h1', enterpriseId: 'e9' })],
      halls: [known('h1', { name: '一号馆' })],
    })
    const planned = plan('booth', list, fair)
    expect(planned.updates).toMatchObject([{ id: 'b1', changes: [{ before: 'e9', after: 'e1' }] }])
    expect(planned.creates.map(({ kind }) => kind)).toEqual(['venueHall', 'booth'])
    expect(planned.outcomes.get(4)).toEqual({
      type: 'refused',
      error: { code: 'IMPORT_BOOTH_TWICE', details: { otherRow: 2 } },
    })
    expect(planAgain('booth', list, fair, planned)).toEqual([])
  })

  it('an assistance case needs the consent, creates its student, and gathers its steps', () => {
    const step = (text: string) => [{ day: null, text }]
    const list = [
      { 'attendee.name': '张三', 'attendee.phone': '+8613800138000', 'assistanceCase.steps': step('推荐岗位') },
      { 'attendee.name': '张三', 'attendee.phone': '+8613800138000', 'assistanceCase.steps': step('面试辅导') },
    ]
    const refused = plan('assistanceCase', list, context({}))
    expect([...refused.outcomes.values()]).toMatchObject(
      list.map(() => ({ type: 'refused', error: { code: 'CONSENT_SENSITIVE_MISSING' } })),
    )
    const fair = context({}, { isSensitiveAllowed: true, consent: { ...consent, sensitive: true } })
    const planned = plan('assistanceCase', list, fair)
    expect(planned.creates.map(({ kind }) => kind)).toEqual(['attendee', 'assistanceCase'])
    expect(planned.creates[1]?.values).toMatchObject({
      attendeeId: 'new:attendee 2',
      status: 'open',
      steps: [...step('推荐岗位'), ...step('面试辅导')],
    })
    expect(planAgain('assistanceCase', list, fair, planned)).toEqual([])
  })
})

function planAgain(kind: ImportKind, list: readonly Values[], fair: ImportContext, planned: TablePlan) {
  const again = plan(kind, list, { ...fair, known: after(fair.known, planned) })
  return [...again.creates, ...again.updates]
}
