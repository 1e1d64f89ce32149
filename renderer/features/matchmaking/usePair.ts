import { useRef, useState } from 'react'
import { describeStorageError } from '#renderer/db/storageError.ts'
import type { Party, PartyKind } from '#renderer/flows/matchmaking/party.ts'
import { type PartyReading, readParty, readPartyOfHolder } from '#renderer/flows/matchmaking/readParty.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useScannedHolder } from '#renderer/session/useScannedHolder.ts'
import { type AppError, fail, type Result } from '#shared/errors/result.ts'
import { acceptParty, emptyPair, type PairProblem, type PairState, problemOf } from './pairState.ts'

export interface PairControl {
  readonly pair: PairState
  /** Why the last badge or choice was not taken. */
  readonly problem: PairProblem | null
  readonly error: AppError | null
  /** A search hit: the party itself, or somebody who stands for it. */
  pick(kind: PartyKind | 'attendee', id: string): void
  clear(side: keyof PairState | 'both'): void
}

/** The two sides, filled by scans and by choice. `onTaken` hears of every party that was taken. */
export function usePair(onTaken: () => void): PairControl {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const [pair, setShownPair] = useState(emptyPair)
  // Two badges may be scanned faster than the screen is drawn, so the pair itself is kept beside what is drawn.
  const held = useRef(emptyPair)
  const [problem, setProblem] = useState<PairProblem | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  const setPair = (next: PairState) => {
    held.current = next
    setShownPair(next)
  }
  const take = (party: Party) => {
    const outcome = acceptParty(held.current, party)
    if ('problem' in outcome) return setProblem(outcome.problem)
    setProblem(null)
    setPair(outcome.pair)
    onTaken()
  }
  const read = async (reading: Promise<PartyReading>) => {
    setError(null)
    try {
      const outcome = await reading
      if ('party' in outcome) take(outcome.party)
      else setProblem(problemOf(outcome.problem))
    } catch (reason) {
      setError(describeStorageError(reason))
    }
  }

  useScannedHolder((scanned) => {
    setProblem(null)
    const holder: Result<{ readonly attendeeId: string }> =
      scanned.ok && !scanned.value.isInForce ? fail('BADGE_RETIRED') : scanned
    if (holder.ok) void read(readPartyOfHolder(db, fairId, holder.value.attendeeId))
    else setError(holder.error)
  })

  return {
    pair,
    problem,
    error,
    pick: (kind, id) =>
      void read(kind === 'attendee' ? readPartyOfHolder(db, fairId, id) : readParty(db, fairId, kind, id)),
    clear: (side) => {
      setPair(side === 'both' ? emptyPair : { ...held.current, [side]: null })
      setProblem(null)
      setError(null)
    },
  }
}
