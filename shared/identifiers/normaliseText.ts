/**
 * Spreadsheets and Chinese input methods deliver the same word in several encodings: full-width letters, ideographic
 * spaces, invisible marks from web pages, decomposed accents. Everything compared or stored goes through here once.
 */

/** Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space become their half-width twins; nothing else changes. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')

/** Half-width, NFC, without invisible marks; runs of white space become one space, none at the ends. */
export const normaliseText = (text: string): string =>
  PLAIN.test(text) ? text : compose(toHalfWidth(text)).replace(/\s+/g, ' ').trim()

/**
 * For names of organisations and free text: letters and digits become half-width, but Chinese punctuation stays, because
 * an enterprise is registered as 某某（北京）有限公司 with those very brackets.
 */
export const normaliseProse = (text: string): string => (PLAIN.test(text) ? text : normaliseRareProse(text))

const normaliseRareProse = (text: string): string =>
  compose(text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, toHalfWidth))
    .replace(/\s+/g, ' ')
    .trim()

/**
 * NFC without invisible marks. No letter of any language has more than 30 marks (UAX 15, stream-safe text); to sort
 * thousands of them would take the longer the more they are.
 */
const compose = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/(\p{M}{30})\p{M}+/gu, '$1')
    .normalize('NFC')

/** The form two spellings of one word are compared in: lower case, letters and digits only. Never shown. */
export const comparisonKey = (text: string): string =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '')

/** Visible ASCII and the common Chinese characters are normal as they stand; most cells hold nothing else. */
const PLAIN = /^[!-~\u4E00-\u9FFF]*$/
// Zero-width space, joiners, direction marks, word joiner, byte order mark, soft hyphen.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
