import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { ScannerSetup } from '#shared/scanner/scannerSetup.ts'
import { textOfKey } from './keyText.ts'
import type { KeyPress } from './wedge.ts'

/** One scan as the learn mode heard it: everything that was typed until Enter, Tab or a long pause. */
export interface HeardScan {
  readonly text: string
  readonly endKey: 'enter' | 'tab' | 'pause'
  /** The slowest mean of a few characters in a row, ms. */
  readonly gapMs: number
}

export interface HeardKeys {
  readonly characters: readonly { readonly text: string; readonly at: number }[]
}

export const heardNothing: HeardKeys = { characters: [] }

/** No scanner pauses for so long within a code; no two scans follow each other faster. */
export const learnPauseMs = 500
/** What is shorter, or slower than any scanner, was typed by hand. */
const shortestScan = 5
const slowestGapMs = 100
/** Characters whose mean time counts: one late key alone must not. */
const meanOf = 5
export const learnScans = 3

/** One key more; the scan, when the key ended one. */
export function hearKey(before: HeardKeys, press: KeyPress): { keys: HeardKeys; scan: HeardScan | null } {
  const isEnter = press.code === 'Enter' || press.code === 'NumpadEnter'
  if (isEnter || press.code === 'Tab') return { keys: heardNothing, scan: endHeard(before, isEnter ? 'enter' : 'tab') }
  const text = press.isShortcut || press.isRepeat ? null : textOfKey(press.code, press.hasShift)
  if (text === null) return { keys: before, scan: null }
  const last = before.characters.at(-1)
  const isLate = last !== undefined && press.timeStamp - last.at > learnPauseMs
  const kept = isLate ? [] : before.characters
  return {
    keys: { characters: [...kept, { text, at: press.timeStamp }] },
    scan: isLate ? endHeard(before, 'pause') : null,
  }
}

/** Null when it was nothing, or a hand. */
export function endHeard({ characters }: HeardKeys, endKey: HeardScan['endKey']): HeardScan | null {
  if (characters.length < shortestScan) return null
  const gaps = characters.slice(meanOf - 1).map(({ at }, index) => (at - (characters[index]?.at ?? at)) / (meanOf - 1))
  const gapMs = Math.max(...gaps)
  return gapMs > slowestGapMs ? null : { text: characters.map(({ text }) => text).join(''), endKey, gapMs }
}

/** Where a known code stands in what was typed; null when it is not there. */
export type FindCode = (text: string) => Promise<Affixes | null>
type Affixes = Pick<ScannerSetup, 'prefix' | 'suffix'>

/** For a code whose text is known. */
export const findKnown =
  (known: string): FindCode =>
  async (text) => {
    const at = text.indexOf(known.toUpperCase())
    return known === '' || at < 0 ? null : { prefix: text.slice(0, at), suffix: text.slice(at + known.length) }
  }

const longestAffix = 20

/**
 * For badges, with as little as possible around them. `isGenuine` has to check the signature: a code with a few more
 * characters can be read as one of a longer name.
 */
export const findBadge =
  (isGenuine: (text: string) => Promise<boolean>): FindCode =>
  async (text) => {
    for (let around = 0; around <= longestAffix * 2; around += 1) {
      for (let begin = Math.max(0, around - longestAffix); begin <= Math.min(around, longestAffix); begin += 1) {
        const end = text.length - (around - begin)
        if (end > begin && (await isGenuine(text.slice(begin, end))))
          return { prefix: text.slice(0, begin), suffix: text.slice(end) }
      }
    }
    return null
  }

async function findAny(finders: readonly FindCode[], text: string): Promise<Affixes | null> {
  for (const find of finders) {
    const found = await find(text)
    if (found !== null) return found
  }
  return null
}

/** Slack over the slowest scan heard: Bluetooth and a busy computer are slower at times. */
const slack = 1.6

/**
 * The setup that fits all scans. SCANNER_CODE_UNKNOWN when a scan holds no known code, SCANNER_DIFFERS when they were
 * typed differently, SCANNER_SLOW when a hand could type as fast.
 */
export async function learnSetup(
  scans: readonly HeardScan[],
  finders: readonly FindCode[],
  before: ScannerSetup,
): Promise<Result<ScannerSetup>> {
  const found = await Promise.all(scans.map(({ text }) => findAny(finders, text)))
  const [first] = found
  const endKey = scans[0]?.endKey
  if (first === undefined || first === null || endKey === undefined || found.includes(null))
    return fail('SCANNER_CODE_UNKNOWN')
  const isSame = found.every((code) => code?.prefix === first.prefix && code.suffix === first.suffix)
  if (!isSame || scans.some((scan) => scan.endKey !== endKey)) return fail('SCANNER_DIFFERS')
  const gapMs = Math.max(24, Math.ceil(Math.max(...scans.map((scan) => scan.gapMs)) * slack))
  if (gapMs > 50) return fail('SCANNER_SLOW', { gapMs: Math.round(gapMs / slack) })
  return ok({ ...before, ...first, endKey, gapMs })
}
