import '#renderer/platform/jitless.ts'
import type { BenchPage } from '../benchPage.ts'
import { type BenchStation, openBenchStation } from './benchStation.ts'

const stations: BenchStation[] = []
const at = (client: number): BenchStation => {
  const found = stations[client]
  if (found === undefined) throw new Error(`no station ${client}`)
  return found
}

const page: BenchPage = {
  open: async (places) => {
    stations.push(...(await Promise.all(places.map((place, client) => openBenchStation(client, place)))))
  },
  enrol: (client, code) => at(client).enrol(code),
  pull: (client) => at(client).pull(),
  edit: (client, edits) => at(client).edit(edits),
  push: (client) => at(client).push(),
  // As in a hall: every station sends, reads, and is woken by the server when others have sent.
  converge: async (count, edits) => {
    const meeting = stations.slice(0, count)
    const standings = await Promise.all(meeting.map((station) => station.standing()))
    const unsent = standings.reduce((sum, standing) => sum + standing.unsent, 0)
    if (unsent !== edits) throw new Error(`${unsent} ops wait to be sent, not ${edits}`)
    const goal = Math.max(...standings.map(({ seq }) => seq)) + edits
    const began = performance.now()
    await Promise.all(meeting.map((station) => untilAt(station, goal)))
    return performance.now() - began
  },
  contents: (client) => at(client).contents(),
}
window.bench = page

const untilAt = (station: BenchStation, goal: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const { seq, unsent } = await station.standing()
      if (seq === goal && unsent === 0) resolve()
    }
    station.begin(() => void look().catch(reject))
  })
