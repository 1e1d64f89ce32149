import type { Page } from '@playwright/test'
import type { SeedRows } from './gateFair.ts'

/** Reads and writes the app's own database from outside the app, as no user could. */
const databaseName = 'fairdesk'
const chunk = 4000

/** Writes rows straight into the tables, a chunk at a time; the app must have made the database already. */
export async function writeRows(page: Page, rows: SeedRows): Promise<void> {
  for (const [table, list] of Object.entries(rows)) {
    for (let from = 0; from < list.length; from += chunk) {
      await page.evaluate(putRows, { name: databaseName, table, list: list.slice(from, from + chunk) })
    }
  }
}

/** All rows of a table. */
export async function readRows(page: Page, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return page.evaluate(
    ({ name, store }) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const db = opening.result
          const reading = db.transaction(store).objectStore(store).getAll()
          reading.addEventListener('error', () => reject(reading.error))
          reading.addEventListener('success', () => {
            db.close()
            resolve(reading.result)
          })
        })
      }),
    { name: databaseName, store: table },
  )
}

const putRows = ({ name, table, list }: { name: string; table: string; list: readonly unknown[] }): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const db = opening.result
      const transaction = db.transaction(table, 'readwrite')
      for (const row of list) transaction.objectStore(table).put(row)
      transaction.addEventListener('abort', () => reject(transaction.error))
      transaction.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })

/** When something was written, in milliseconds of the system's clock. */
export interface WrittenSpan {
  readonly beganAt: number
  readonly endedAt: number
}

/** Commits a row with strict durability to a database beside the app's. */
export async function writeDurably(page: Page): Promise<WrittenSpan> {
  const beganAt = Date.now()
  await page.evaluate(putDurably, `${databaseName}-tests`)
  // Date.now() cuts off what is less than a millisecond.
  return { beganAt, endedAt: Date.now() + 1 }
}

const putDurably = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('written'))
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const db = opening.result
      const transaction = db.transaction('written', 'readwrite', { durability: 'strict' })
      transaction.objectStore('written').put(Date.now(), 'at')
      transaction.addEventListener('abort', () => reject(transaction.error))
      transaction.addEventListener('complete', () => {
        db.close()
        resolve()
      })
    })
  })
