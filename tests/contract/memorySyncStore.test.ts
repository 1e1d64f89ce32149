import { MemorySyncStore } from './memorySyncStore.ts'
import { syncStoreSuite } from './syncStoreSuite.ts'

syncStoreSuite('memory', async () => ({ store: new MemorySyncStore(), close: async () => undefined }))
