import { Dexie } from 'dexie'

/** Enter, strict commit of one row, one word painted: the least that a saved scan can cost. */
const db = new Dexie('bare', { chromeTransactionDurability: 'strict' })
db.version(1).stores({ row: '++id' })
await db.open()

const word = document.querySelector('#word')
addEventListener('keydown', async (event) => {
  if (event.code !== 'Enter' || word === null) return
  const id = await db.table('row').add({ at: Date.now() })
  word.textContent = `Saved ${id}`
})
document.body.dataset.ready = 'true'
