import type { VerdictTone } from '#shared/checkin/verdictTones.ts'

/** A tone of a pattern: hertz, and when it begins and how long it lasts in milliseconds. */
interface Beep {
  readonly hertz: number
  readonly atMs: number
  readonly lastsMs: number
  readonly wave: OscillatorType
}

export interface GateSounds {
  /** Never throws: a computer without sound still shows its verdict. */
  play(tone: VerdictTone): void
  close(): void
}

/** Rhythm differs as well as pitch: in a noisy hall the number of beeps is what people hear. */
const patterns: Readonly<Record<VerdictTone, readonly Beep[]>> = {
  welcome: [beep(880, 0, 90), beep(1320, 100, 140)],
  farewell: [beep(660, 0, 180)],
  ask: [beep(740, 0, 110, 'triangle'), beep(740, 180, 110, 'triangle'), beep(740, 360, 110, 'triangle')],
  stop: [beep(196, 0, 650, 'sawtooth')],
  calm: [beep(740, 0, 100), beep(494, 110, 160)],
}

export function openSounds(): GateSounds {
  const held: { context: AudioContext | null } = { context: null }
  try {
    held.context = new AudioContext({ latencyHint: 'interactive' })
  } catch {
    // No audio device: the screen alone speaks.
  }
  return {
    play(tone) {
      const { context } = held
      if (context === null) return
      try {
        if (context.state === 'suspended') void context.resume().catch(() => undefined)
        for (const one of patterns[tone]) sound(context, one)
      } catch {
        // A device that was unplugged.
      }
    },
    close() {
      void held.context?.close().catch(() => undefined)
      held.context = null
    },
  }
}

function beep(hertz: number, atMs: number, lastsMs: number, wave: OscillatorType = 'sine'): Beep {
  return { hertz, atMs, lastsMs, wave }
}

function sound(context: AudioContext, { hertz, atMs, lastsMs, wave }: Beep): void {
  const [from, to] = [context.currentTime + atMs / 1000, context.currentTime + (atMs + lastsMs) / 1000]
  const oscillator = new OscillatorNode(context, { type: wave, frequency: hertz })
  const gain = new GainNode(context, { gain: 0 })
  // Soft edges: a tone cut off at once clicks.
  gain.gain.setValueAtTime(0, from)
  gain.gain.linearRampToValueAtTime(0.4, from + 0.01)
  gain.gain.setValueAtTime(0.4, to - 0.02)
  gain.gain.linearRampToValueAtTime(0, to)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(from)
  oscillator.stop(to)
}
