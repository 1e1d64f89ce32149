/**
 * The canonical form (RFC 8785) of what ops are made of; undefined for anything else, and for what has none. Every op is
 * hashed several times on its way, and this takes a third of the time of the library, which knows all of JavaScript.
 */
export function writePlain(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? JSON.stringify(value) : undefined
    case 'number':
      return Number.isFinite(value) ? String(value) : undefined
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeList(value) : writeObject(value)
    default:
      return undefined
  }
}

function writeList(list: readonly unknown[]): string | undefined {
  let text = '['
  for (const item of list) {
    const part = writePlain(item)
    if (part === undefined) return undefined
    text += text.length === 1 ? part : `,${part}`
  }
  return `${text}]`
}

function writeObject(value: object): string | undefined {
  if (!isPlain(value)) return undefined
  let text = '{'
  for (const key of sortedKeys(value)) {
    const name = writeName(key)
    const part = name === undefined ? undefined : writePlain(value[key])
    if (part === undefined) return undefined
    text += text.length === 1 ? `${name}${part}` : `,${name}${part}`
  }
  return `${text}}`
}

/** By UTF-16 code units, as the standard asks and as JavaScript sorts. Many objects are made in this order. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value)
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? keys : keys.sort()
}

/** Names of fields come again with every op. Only so many short ones are kept: anybody may send anything as a key. */
const names = new Map<string, string>()
const mostNames = 1000
const longestName = 40

function writeName(key: string): string | undefined {
  const known = names.get(key)
  if (known !== undefined || !key.isWellFormed()) return known
  const name = `${JSON.stringify(key)}:`
  if (key.length <= longestName && names.size < mostNames) names.set(key, name)
  return name
}

const isPlain = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype
