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

const plainKey = /^\w+$/

function writeObject(value: object): string | undefined {
  if (!isPlain(value)) return undefined
  let text = '{'
  // By UTF-16 code units, as the standard asks and as JavaScript sorts.
  for (const key of Object.keys(value).sort()) {
    const part = key.isWellFormed() ? writePlain(value[key]) : undefined
    if (part === undefined) return undefined
    const name = plainKey.test(key) ? `"${key}"` : JSON.stringify(key)
    text += text.length === 1 ? `${name}:${part}` : `,${name}:${part}`
  }
  return `${text}}`
}

const isPlain = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype
