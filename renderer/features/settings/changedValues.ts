/** Those values of `after` that differ from what stands in `before`; lists count as equal when their items are. */
export function changedValues<T extends object>(before: T, after: Partial<T>): Partial<T> {
  const changed: Partial<T> = {}
  for (const key of keysOf(after)) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) Object.assign(changed, { [key]: after[key] })
  }
  return changed
}

const keysOf = <T extends object>(value: T): (keyof T & string)[] => {
  const keys: (keyof T & string)[] = []
  for (const key in value) if (Object.hasOwn(value, key)) keys.push(key)
  return keys
}
