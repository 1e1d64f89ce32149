import type { Bitmap } from './bitmap.ts'

/**
 * The alternative data compression of ZPL II for ^GF: hexadecimal digits, a count before a repeated one (G to Y are 1
 * to 19, g to z 20 to 400 in steps of 20), "," and "!" for a rest of zeros and ones, ":" for the row before once more.
 */
export function compressRows({ bytes, bytesPerRow, height }: Bitmap): string {
  const rows: string[] = []
  let before = ''
  for (let row = 0; row < height; row += 1) {
    const digits = Buffer.from(bytes.buffer, bytes.byteOffset + row * bytesPerRow, bytesPerRow)
      .toString('hex')
      .toUpperCase()
    rows.push(digits === before ? ':' : compressRow(digits))
    before = digits
  }
  return rows.join('')
}

function compressRow(digits: string): string {
  const last = digits.at(-1)
  if (last === '0' || last === 'F') {
    const rest = digits.length - digits.replace(last === '0' ? /0+$/ : /F+$/, '').length
    // The rest of a row is a whole number of bytes.
    const cut = rest - (rest % 2)
    if (cut > 0) return compressDigits(digits.slice(0, digits.length - cut)) + (last === '0' ? ',' : '!')
  }
  return compressDigits(digits)
}

const compressDigits = (digits: string): string =>
  digits.replace(/([0-9A-F])\1{2,}/g, (run: string, digit: string) => countOf(run.length) + digit)

const MOST_AT_ONCE = 400

function countOf(length: number): string {
  const whole = Math.floor(length / MOST_AT_ONCE)
  const rest = length % MOST_AT_ONCE
  const [twenties, ones] = [Math.floor(rest / 20), rest % 20]
  return (
    'z'.repeat(whole) +
    (twenties === 0 ? '' : String.fromCharCode('f'.charCodeAt(0) + twenties)) +
    (ones === 0 ? '' : String.fromCharCode('F'.charCodeAt(0) + ones))
  )
}
