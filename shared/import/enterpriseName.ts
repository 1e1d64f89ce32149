import { normaliseText } from '../identifiers/normaliseText.ts'

/** An enterprise's name taken apart for comparing; nothing of it is ever shown. */
export interface NameParts {
  /** The whole name, letters and digits only. */
  readonly whole: string
  /** Without the legal form and the place: what people call it. */
  readonly core: string
  /** The places that stand in it, in brackets or in front, without 省 and 市. */
  readonly places: readonly string[]
}

// Longest first: 有限责任公司 ends with 公司 too. GB/T 40033 names the forms; 集团 may stand before or after them.
const legalForms =
  /(股份有限公司|有限责任公司|责任有限公司|有限公司|总公司|分公司|公司|集团|股份|有限|coltd|inc|ltd|llc|gmbh)+$/
const bracketed = /[(（[【]([^)）\]】]*)[)）\]】]/g
/** 上海市, 江苏省, 苏州工业园区: a place in front is recognised by its unit, or by being a well-known city. */
const placeInFront =
  /^((?:北京|上海|天津|重庆)市?|(?:[\p{Script=Han}]{2,3}(?:省|市|自治区)){1,2}|(?:广州|深圳|杭州|南京|苏州|武汉|成都|西安|郑州|长沙|合肥|青岛|济南|福州|厦门|宁波|无锡|沈阳|大连)(?!大学|学院))/u

/** Takes a name apart. What would leave fewer than two characters is kept whole. */
export function enterpriseNameParts(name: string): NameParts {
  const text = normaliseText(name).toLowerCase()
  const places: string[] = []
  const unbracketed = text.replace(bracketed, (_all, inside: string) => {
    if (!legalForms.test(lettersOf(inside))) places.push(placeKey(inside))
    return ''
  })
  const bare = lettersOf(unbracketed)
  const front = placeInFront.exec(bare)?.[0] ?? ''
  const withoutForm = stripForm(bare)
  const withoutPlace = withoutForm.slice(front.length)
  const isEnough = front !== '' && withoutPlace.length >= 2
  if (isEnough) places.push(placeKey(front))
  const core = isEnough ? withoutPlace : withoutForm
  return { whole: lettersOf(text), core, places: places.filter((place) => place !== '').sort() }
}

function stripForm(bare: string): string {
  const rest = bare.replace(legalForms, '')
  return rest.length >= 2 ? rest : bare
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}+]/gu, '')
const placeKey = (place: string): string => lettersOf(place).replace(/省|市|自治区|中国/g, '')
