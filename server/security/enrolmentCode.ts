/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const characters = 12

/** 60 random bits as `XXXX-XXXX-XXXX`: with ten minutes and few tries a minute nobody guesses one. */
export function newEnrolmentCode(random: (length: number) => Uint8Array): string {
  const letters = Array.from(random(characters), (byte) => alphabet[byte % alphabet.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it is stored, whatever case, separators and look-alikes were typed. */
export const readEnrolmentCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
