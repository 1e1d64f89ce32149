import { describeStation } from '#tests/contract/stationSuite.ts'
import { openMemoryStore } from '#tests/fixtures/syncStation.ts'

describeStation('memory', openMemoryStore)
