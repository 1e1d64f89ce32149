import { attempt } from '#renderer/db/attempt.ts'
import { readSetting, writeSetting } from '#renderer/db/settings.ts'
import type { Station } from '#renderer/db/station.ts'
import { fail, ok, type Result } from '#shared/errors/result.ts'
import { type ZebraPrinter, zebraPrinter } from '#shared/printing/printer.ts'

/** A Zebra as it is typed; without an id it is a new one. */
export type ZebraValues = Omit<ZebraPrinter, 'id'> & { readonly id: string | null }

/** RECORD_FIELD_INVALID {field} for what is no name, address or port. Concerns this computer only, so it is no op. */
export function saveZebra(station: Station, values: ZebraValues): Promise<Result<null>> {
  const parsed = zebraPrinter.safeParse({ ...values, id: values.id ?? crypto.randomUUID() })
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'host')
    return Promise.resolve(fail('RECORD_FIELD_INVALID', { field }))
  }
  return changeZebras(station, (zebras) => [...zebras.filter(({ id }) => id !== parsed.data.id), parsed.data])
}

export const removeZebra = (station: Station, zebraId: string): Promise<Result<null>> =>
  changeZebras(station, (zebras) => zebras.filter(({ id }) => id !== zebraId))

function changeZebras(
  { db }: Station,
  change: (zebras: readonly ZebraPrinter[]) => readonly ZebraPrinter[],
): Promise<Result<null>> {
  return attempt(() =>
    db.transaction('rw', db.setting, async () => {
      await writeSetting(db, 'zebraPrinters', change(await readSetting(db, 'zebraPrinters')))
      return ok(null)
    }),
  )
}
