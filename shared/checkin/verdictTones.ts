import type { VerdictCode } from './verdictCodes.ts'

/**
 * The five things that a gate can mean at three metres. Each has its own colour, shape and sound.
 * `welcome`: let in. `farewell`: let out. `ask`: somebody has to look. `stop`: don't let in. `calm`: taken back.
 */
export type VerdictTone = 'welcome' | 'farewell' | 'ask' | 'stop' | 'calm'

const tones: Readonly<Record<VerdictCode, VerdictTone>> = {
  admitted: 'welcome',
  reEntry: 'welcome',
  exit: 'farewell',
  alreadyInside: 'ask',
  notInside: 'ask',
  unknownKey: 'ask',
  unknownCode: 'ask',
  wrongDay: 'stop',
  wrongKind: 'stop',
  wrongHall: 'stop',
  fairClosed: 'stop',
  hallFull: 'stop',
  retired: 'stop',
  removed: 'stop',
  forged: 'stop',
  undone: 'calm',
}

export const toneOf = (verdict: VerdictCode): VerdictTone => tones[verdict]

/** Staff may still let this person in, with a reason; a forged code never names anyone. */
export const isRefusal = (verdict: VerdictCode): boolean =>
  ['ask', 'stop'].includes(toneOf(verdict)) && verdict !== 'notInside'
