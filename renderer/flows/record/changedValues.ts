import { canonicalJson } from '#shared/ops/hashOp.ts'

/** The values that differ from the record: an op names only what was changed, so that others' changes are kept. */
export function changedValues<T extends object>(before: { readonly [K in keyof T]: unknown }, values: T): Partial<T> {
  const changed: Partial<T> = {}
  for (const key of keysOf(values)) {
    if (canonicalJson(before[key]) !== canonicalJson(values[key])) changed[key] = values[key]
  }
  return changed
}

function keysOf<T extends object>(values: T): (keyof T)[] {
  const keys: (keyof T)[] = []
  for (const key in values) keys.push(key)
  return keys
}
