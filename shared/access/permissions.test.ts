import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stationRoles } from '../reference/stationRoles.ts'
import { type Action, actions, may, type StationRole } from './permissions.ts'

/** Written out a second time on purpose: a slip in the table must not be able to change what is expected of it. */
const expected: Readonly<Record<Action, readonly StationRole[]>> = {
  'fair.manage': ['organiser'],
  'staff.manage': ['organiser'],
  'station.configure': ['organiser'],
  'enterprise.edit': ['organiser', 'registrationDesk'],
  'attendee.register': ['organiser', 'registrationDesk', 'gate'],
  'attendee.import': ['organiser', 'registrationDesk'],
  'badge.design': ['organiser'],
  'badge.issue': ['organiser', 'registrationDesk', 'gate'],
  'gate.scan': ['organiser', 'registrationDesk', 'gate'],
  'gate.overrule': ['organiser', 'registrationDesk'],
  'intention.record': ['organiser', 'registrationDesk', 'booth'],
  'report.export': ['organiser', 'registrationDesk'],
  'sensitive.view': ['organiser'],
  'assistance.manage': ['organiser'],
}

const cells = actions.flatMap((action) =>
  stationRoles.ids.map((role) => ({ action, role, isAllowed: expected[action].includes(role) })),
)

describe('permissions', () => {
  test.each(cells)('$role, $action: $isAllowed', ({ action, role, isAllowed }) => {
    expect(may(role, action)).toBe(isAllowed)
  })

  test('docs/security.md shows every cell as it is', () => {
    const text = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8')
    const rows = text.split('\n').filter((line) => line.startsWith('| '))
    const header = rows.map(cellsOf).find(([first]) => first === 'action')
    expect(header).toEqual(['action', ...stationRoles.ids])
    const shown = rows.map(cellsOf).filter(([first = '']) => actions.some((action) => `\`${action}\`` === first))
    const asChecked = actions.map((action) => [
      `\`${action}\``,
      ...stationRoles.ids.map((role) => (may(role, action) ? 'yes' : 'no')),
    ])
    expect(shown).toEqual(asChecked)
  })
})

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
