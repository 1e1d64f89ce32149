import type { Stroke } from './strokes.ts'

/** This many characters in a row at a machine's pace are a scan. The shortest codes in use have eight. */
export const recogniseLength = 8
/** The mean time between characters of a scanner, at most. People who type fast need 60 ms and never less than 30. */
const maxMeanGapMs = 24
/** A longer pause is a person's, unless the system held a scanner's keys up. */
export const maxRunGapMs = 40

/** The first of the strokes that came at a machine's pace, and of those right before them; -1 if there are none. */
export function beginOfScan(strokes: readonly Stroke[]): number {
  const characters = strokes.filter(({ text }) => text !== null)
  let begin = 0
  for (const [index, { at }] of characters.entries()) {
    if (index > 0 && at - (characters[index - 1]?.at ?? 0) > maxRunGapMs) begin = index
    const from = index + 1 - recogniseLength
    const [first, eighth] = [characters[begin], characters[from]]
    const isFast = eighth !== undefined && from >= begin && at - eighth.at <= maxMeanGapMs * (recogniseLength - 1)
    if (isFast && first !== undefined) return strokes.indexOf(first)
  }
  return -1
}
