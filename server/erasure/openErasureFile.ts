import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ErasureList } from '#shared/sync/store.ts'
import { takeTurns } from '../database/takeTurns.ts'

const lineSchema = z.object({ fairId: z.uuid(), recordIds: z.array(z.uuid()) })

/**
 * The list of erasures: one JSON line each, appended and on the disk before the erasing begins. It lies outside the
 * database and its backups, so that no restore brings back what was erased. It names ids only.
 */
export function openErasureFile(path: string): ErasureList {
  const inTurn = takeTurns()
  return {
    add: async (fairId, recordIds) =>
      inTurn(async () => {
        const handle = await open(path, 'a', 0o600)
        try {
          await handle.write(`${JSON.stringify({ fairId, recordIds })}\n`)
          await handle.sync()
        } finally {
          await handle.close()
        }
      }),
    all: async () => {
      if (!existsSync(path)) return []
      const lines = (await readFile(path, 'utf8')).split('\n')
      return lines.flatMap(readLine)
    },
  }
}

/** A line that was cut off by a crash had not begun to erase anything. */
function readLine(line: string): z.infer<typeof lineSchema>[] {
  if (line === '') return []
  try {
    return [lineSchema.parse(JSON.parse(line))]
  } catch {
    return []
  }
}
