import { useCallback, useEffect, useState } from 'react'
import { readSetting } from '#renderer/db/settings.ts'
import type { Result } from '#shared/errors/result.ts'
import type { ResponseOf } from '#shared/ipc/bridge.ts'
import type { ZebraPrinter } from '#shared/printing/printer.ts'
import { useStation, useWorkplace } from './stationContext.ts'
import { useLive } from './useLive.ts'

export type SystemPrinter = ResponseOf<'printers:list'>['printers'][number]

export interface Printers {
  /** Null until the system has answered. */
  readonly system: Result<readonly SystemPrinter[]> | null
  readonly zebras: readonly ZebraPrinter[]
  /** Asks the system again. */
  readonly look: () => void
}

const noZebras: readonly ZebraPrinter[] = []

/** The printers that this station can use. */
export function usePrinters(): Printers {
  const { platform } = useWorkplace()
  const { db } = useStation()
  const [system, setSystem] = useState<Printers['system']>(null)
  const live = useLive(() => readSetting(db, 'zebraPrinters'), [db])
  const look = useCallback(() => {
    void platform
      .call('printers:list', {})
      .then((listed) => setSystem(listed.ok ? { ok: true, value: listed.value.printers } : listed))
  }, [platform])
  useEffect(look, [look])
  return { system, zebras: live.state === 'ready' ? live.value : noZebras, look }
}
