import { describe, expect, it } from 'vitest'
import { comparisonKey } from '../identifiers/normaliseText.ts'
import { recordKinds, records } from './registry.ts'

describe('record definitions', () => {
  it('lists every kind once', () => {
    expect([...recordKinds].toSorted()).toEqual(Object.keys(records).toSorted())
    for (const kind of recordKinds) expect(records[kind].kind).toBe(kind)
  })

  it.each(recordKinds)('%s: every field has words in both languages', (kind) => {
    for (const field of Object.values(records[kind].fields)) {
      expect(field.label.zh).toMatch(/\p{Script=Han}|PIN/u)
      expect(field.label.en).toMatch(/^[A-Z]/)
    }
  })

  it.each(recordKinds)('%s: no two columns answer to the same header', (kind) => {
    const owners = new Map<string, string>()
    for (const [key, field] of Object.entries(records[kind].fields)) {
      if (field.columnWidth === undefined) continue
      const headers = [field.label.zh, field.label.en, ...('aliases' in field ? (field.aliases ?? []) : [])]
      for (const header of new Set(headers.map(comparisonKey))) {
        expect(owners.get(header), `${header} of ${key}`).toBeUndefined()
        owners.set(header, key)
      }
    }
  })

  it('keeps sensitive fields off the search index', () => {
    for (const kind of recordKinds) {
      for (const [key, field] of Object.entries(records[kind].fields)) {
        if (field.sensitivity === 'sensitive')
          expect('search' in field && field.search !== undefined, `${kind}.${key}`).toBe(false)
      }
    }
  })
})
