/**
 * What a name is found by when people type Latin letters: 张三 by "zhangsan" and "zs". Built once per record and
 * stored beside it; the dictionary is far too slow to ask on every key.
 */
import { pinyin } from 'pinyin-pro'
import { normaliseText } from '../identifiers/normaliseText.ts'

export type SearchKeys = {
  /** All syllables and Latin letters, lower case, without tones, spaces and dots; ü is v, as typed. */
  readonly full: string
  /** The first letter of every syllable and of every Latin word; digits whole. */
  readonly initials: string
}

/**
 * `person` reads the beginning as a surname (单 shan, 曾 zeng, 尉迟 yuchi); `organisation` doesn't (乐山 leshan).
 * A character that the dictionary doesn't know stands for itself.
 */
export const searchKeys = (name: string, bearer: 'person' | 'organisation' = 'person'): SearchKeys => {
  const text = normaliseText(name).toLowerCase()
  const characters = [...text]
  const readings = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    ...(bearer === 'person' ? { surname: 'head' as const } : {}),
  })
  let full = ''
  let initials = ''
  let isInWord = false
  characters.forEach((character, index) => {
    const isHan = /(?=[\p{L}\p{N}])\p{Script=Han}/u.test(character)
    const written = isHan ? (readings[index] ?? character) : withoutAccent(character)
    full += written
    if (isHan || !isInWord || /\d/.test(written)) initials += [...written][0] ?? ''
    // An apostrophe doesn't begin a new word: O'Brien is "o".
    isInWord = !isHan && (written !== '' || /['’]/.test(character))
  })
  return { full, initials }
}

const withoutAccent = (character: string): string =>
  character
    .replace('ü', 'v')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
