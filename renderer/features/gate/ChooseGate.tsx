import { useState } from 'react'
import { writeSetting } from '#renderer/db/settings.ts'
import { describeStorageError } from '#renderer/db/storageError.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { AppError } from '#shared/errors/result.ts'
import { gate as gateRecord } from '#shared/records/gate.ts'
import { focusFirst } from './focusFirst.ts'
import { GateMessage } from './GateMessage.tsx'
import type { GateRow } from './useGates.ts'
import { setupWords } from './words.ts'

/** Asked once: the computer remembers where it stands. */
export function ChooseGate({ gates, onLeave }: { readonly gates: readonly GateRow[]; readonly onLeave: () => void }) {
  const t = useWords(setupWords)
  const labels = useLabels()
  const { db } = useStation()
  const [error, setError] = useState<AppError | null>(null)
  const choose = (gateId: string) => {
    writeSetting(db, 'gateId', gateId).catch((reason: unknown) => setError(describeStorageError(reason)))
  }
  return (
    <GateMessage title={t('chooseGate')} onLeave={onLeave} {...(error === null ? {} : { error })}>
      <ul className="gate-choices">
        {gates.map((gate, index) => (
          <li key={gate.id}>
            <button
              type="button"
              className="gate-button gate-choice"
              ref={index === 0 ? focusFirst : undefined}
              onClick={() => choose(gate.id)}
            >
              <strong>{gate.name}</strong> <span>{labels.choice(gateRecord.fields.direction, gate.direction)}</span>
            </button>
          </li>
        ))}
      </ul>
    </GateMessage>
  )
}
