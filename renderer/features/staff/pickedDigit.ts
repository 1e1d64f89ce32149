/**
 * The digit 1 to 9 that a key press means on a list of people, or null. By `code`, because a Chinese input method
 * hides `key`; not inside a PIN field, where digits are the PIN.
 */
export function pickedDigit(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return null
  if (event.target instanceof HTMLInputElement && event.target.type === 'password') return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit)
}
