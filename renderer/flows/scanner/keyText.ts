/**
 * The character that a scanner means by a key: the physical key on the US layout, which keyboard-wedge scanners type
 * by default. Neither the system's layout, an input method nor CapsLock changes it. Letters are always upper-case:
 * every code of ours is (base45), scanners and CapsLock disagree about Shift, and foreign codes are compared without case.
 */
export function textOfKey(code: string, hasShift: boolean): string | null {
  if (code.length === 4 && code.startsWith('Key')) return code.slice(3)
  const pair = printed.get(code)
  if (pair === undefined) return null
  return hasShift ? pair.shifted : pair.plain
}

/** Keys that a scanner presses around characters and that say nothing themselves. */
export const isSilentKey = (code: string): boolean => silent.has(code)

/** The usual suffixes of a scanner. */
export const isSuffixKey = (code: string): boolean => code === 'Enter' || code === 'NumpadEnter' || code === 'Tab'

const silent: ReadonlySet<string> = new Set([
  'ShiftLeft',
  'ShiftRight',
  'ControlLeft',
  'ControlRight',
  'AltLeft',
  'AltRight',
  'MetaLeft',
  'MetaRight',
  'CapsLock',
  'NumLock',
  'ScrollLock',
])

const key = (code: string, plain: string, shifted: string = plain) => [code, { plain, shifted }] as const

const printed: ReadonlyMap<string, { readonly plain: string; readonly shifted: string }> = new Map([
  ...[...')!@#$%^&*('].map((shifted, digit) => key(`Digit${digit}`, String(digit), shifted)),
  ...[...'0123456789'].map((digit) => key(`Numpad${digit}`, digit)),
  key('Space', ' '),
  key('Minus', '-', '_'),
  key('Equal', '=', '+'),
  key('BracketLeft', '[', '{'),
  key('BracketRight', ']', '}'),
  key('Backslash', '\\', '|'),
  key('Semicolon', ';', ':'),
  key('Quote', "'", '"'),
  key('Backquote', '`', '~'),
  key('Comma', ',', '<'),
  key('Period', '.', '>'),
  key('Slash', '/', '?'),
  key('NumpadAdd', '+'),
  key('NumpadSubtract', '-'),
  key('NumpadMultiply', '*'),
  key('NumpadDivide', '/'),
  key('NumpadDecimal', '.'),
])
