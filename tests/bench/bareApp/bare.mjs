import { Dexie } from 'dexie'

/** Enter, strict commit of one row, one word painted: the least that a saved scan can cost. */
const db = new Dexie('bare', { chromeTransactionDurability: 'strict' })
db.version(1).stores({ row: '++id' })
await db.open()

let saved = 0
const word = document.querySelector('#word')
addEventListener('keydown', (event) => {
  if (event.code === 'Enter') void save()
})

async function save() {
  await db.table('row').add({ at: Date.now() })
  saved += 1
  if (word !== null) word.textContent = `Saved ${saved}`
}
document.body.dataset.ready = 'true'
