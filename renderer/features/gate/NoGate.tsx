import { useState } from 'react'
import { writeSetting } from '#renderer/db/settings.ts'
import { saveGate } from '#renderer/flows/fair/savePlace.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { unlimited } from '#shared/records/gate.ts'
import { focusFirst } from './focusFirst.ts'
import { GateMessage } from './GateMessage.tsx'
import { setupWords } from './words.ts'

/** A fair without gates: whoever may manage it makes one in a keystroke. */
export function NoGate({ onLeave }: { readonly onLeave: () => void }) {
  const t = useWords(setupWords)
  const station = useStation()
  const { writer, staff } = useSession()
  const mayMake = useMay('fair.manage') && staff.isOrganiser
  const [error, setError] = useState<AppError | null>(null)
  const make = async () => {
    const gate = { ...unlimited, name: t('mainGate'), direction: 'in', hallId: null, isAntiPassback: true } as const
    const saved = await saveGate(station, writer, null, { ...gate, allowedKinds: [] })
    if (saved.ok) await writeSetting(station.db, 'gateId', saved.value.value)
    else setError(saved.error)
  }
  return (
    <GateMessage
      title={t('noGate')}
      detail={mayMake ? t('noGateHint') : t('noGateAsk')}
      onLeave={onLeave}
      {...(error === null ? {} : { error })}
    >
      {mayMake && (
        <button type="button" className="gate-button gate-primary" ref={focusFirst} onClick={() => void make()}>
          {t('makeMainGate')}
        </button>
      )}
    </GateMessage>
  )
}
