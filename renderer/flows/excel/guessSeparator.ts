import { type Separator, splitRecords } from './splitRecords.ts'

/** In order of preference where two fit alike. */
const separators: readonly Separator[] = ['\t', ',', ';', '|', '，', '；']
/** Last resort: columns lined up with several blanks, then single ones, which names and majors have too. */
const blanks: readonly Separator[] = [/[ \u00a0]{2,}|\u3000+/, /[ \u00a0\u3000]+/]

const sampleCharacters = 64 * 1024
const sampleRecords = 60
/** Titles and notes above and below a table have no separator. */
const enoughForSign = 0.5
const enoughForBlank = 0.8

/** What separates the fields, and the text without the line `sep=;` with which Excel is told so. */
export function guessSeparator(text: string): { readonly separator: Separator; readonly body: string } {
  const [line = '', told] = /^"?sep=([^\n])"?\n/i.exec(text) ?? []
  if (told !== undefined) return { separator: told, body: text.slice(line.length) }
  const sample = text.slice(0, sampleCharacters)
  const signs = separators.map((separator) => ({ separator, fit: fitOf(sample, separator) }))
  const sign = signs.filter(({ fit }) => fit.share >= enoughForSign).sort((a, b) => b.fit.score - a.fit.score)[0]
  const blank = blanks.find((separator) => fitOf(sample, separator).share >= enoughForBlank)
  return { separator: sign?.separator ?? blank ?? ',', body: text }
}

interface Fit {
  /** Of the records that aren't blank, how many have the most frequent number of fields; 0 when that is one field. */
  readonly share: number
  readonly score: number
}

function fitOf(sample: string, separator: Separator): Fit {
  const records = splitRecords(sample, separator, sampleRecords).filter((record) => record.join('').trim() !== '')
  // The last one may be cut off.
  const whole = records.length > 2 ? records.slice(0, -1) : records
  const counts = new Map<number, number>()
  for (const { length } of whole) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  const share = width === 1 ? 0 : count / whole.length
  return { share, score: share * Math.log2(1 + width) }
}
