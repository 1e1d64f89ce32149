import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualScanner } from '#shared/scanner/scannerSetup.ts'
import { makeGateFair } from '#tests/e2e/support/gateFair.ts'
import { keyOf } from '#tests/e2e/support/scannerKeys.ts'
import { endHeard, findBadge, findKnown, type HeardScan, heardNothing, hearKey, learnSetup } from './learnScanner.ts'
import { stripAffixes } from './wedge.ts'

const [badge = '', other = '', third = ''] = makeGateFair({ people: 3 }).badges.map(({ code }) => code)
const genuine = [badge, other, third]
const finders = [findKnown('FAIRDESK-TEST-1234567890'), findBadge(async (text) => genuine.includes(text))]

/** What three scans sound like, each typed with an even gap and ended as said. */
function hear(texts: readonly string[], gapMs: number, end: 'Enter' | 'Tab' | 'pause'): readonly HeardScan[] {
  const scans: HeardScan[] = []
  let keys = heardNothing
  let at = 1000
  for (const text of texts) {
    for (const character of [...text, ...(end === 'pause' ? [] : [end])]) {
      const { code, hasShift } = keyOf(character)
      at += gapMs
      const step = hearKey(keys, { code, hasShift, isShortcut: false, isRepeat: false, timeStamp: at })
      keys = step.keys
      if (step.scan !== null) scans.push(step.scan)
    }
    at += 1500
  }
  const last = endHeard(keys, 'pause')
  return last === null ? scans : [...scans, last]
}

const learn = (texts: readonly string[], gapMs = 8, end: 'Enter' | 'Tab' | 'pause' = 'Enter') =>
  learnSetup(hear(texts, gapMs, end), finders, usualScanner)

describe('learnSetup', () => {
  it('finds what a scanner types around three different badges, its end key and its pace', async () => {
    const texts = [badge, other, third].map((code) => `$$${code}%01`)
    expect(await learn(texts)).toEqual({
      ok: true,
      value: { prefix: '$$', suffix: '%01', endKey: 'enter', gapMs: 24, shortest: 8 },
    })
    expect(await learn(texts, 20, 'Tab')).toMatchObject({ value: { endKey: 'tab', gapMs: 32 } })
    expect(await learn(texts, 12, 'pause')).toMatchObject({ value: { endKey: 'pause', prefix: '$$' } })
  })

  it('finds the code that the screen shows, and a card whose number was typed', async () => {
    const shown = 'AFAIRDESK-TEST-1234567890'
    expect(await learn([shown, shown, shown])).toMatchObject({ value: { prefix: 'A', suffix: '' } })
    const card = hear(['*2023010001*', '*2023010001*', '*2023010001*'], 8, 'Enter')
    expect(await learnSetup(card, [findKnown('2023010001')], usualScanner)).toMatchObject({
      value: { prefix: '*', suffix: '*' },
    })
  })

  it('says what it could not learn from', async () => {
    const code = async (texts: readonly string[], gapMs?: number) => {
      const learnt = await learn(texts, gapMs)
      return learnt.ok ? 'learnt' : learnt.error.code
    }
    expect(await code(['6901234567892', '6901234567892', '6901234567892'])).toBe('SCANNER_CODE_UNKNOWN')
    expect(await code([`$${badge}`, badge, `$${badge}`])).toBe('SCANNER_DIFFERS')
    expect(await code([badge, badge, badge], 40)).toBe('SCANNER_SLOW')
  })

  it('takes no typing for a scan', () => {
    expect(hear(['zhang san'.toUpperCase()], 120, 'Enter')).toEqual([])
    expect(hear(['AB'], 8, 'Enter')).toEqual([])
  })

  it('whatever affixes were learnt, taking them off gives the code back', async () => {
    const affix = fc.string({ unit: fc.constantFrom(...'ABC019$%*+-./:'), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(affix, affix, fc.integer({ min: 1, max: 30 }), async (prefix, suffix, gapMs) => {
        const texts = [badge, other, third].map((code) => `${prefix}${code}${suffix}`)
        const learnt = await learn(texts, gapMs)
        if (!learnt.ok) throw new Error(learnt.error.code)
        for (const [index, text] of texts.entries()) expect(stripAffixes(text, learnt.value)).toBe(genuine[index])
      }),
    )
  })
})
