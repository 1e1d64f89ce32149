import { useEffect, useState } from 'react'
import { passingTroubles } from '#renderer/flows/printing/followJob.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { PrintPaper } from '#shared/printing/printer.ts'

export interface SheetsFile {
  readonly path: string
  readonly paper: PrintPaper
}

export type SendState =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | {
      readonly state: 'waiting' | 'printing' | 'printed'
      readonly printer: string
      /** Null when nothing more can be learnt of it. */
      readonly spoolId: string | null
      readonly trouble: ErrorCode | null
    }
  | {
      readonly state: 'failed'
      /** Otherwise nothing of it reached a printer. */
      readonly isHandedOver: boolean
      readonly error: AppError
    }

const LOOK_MS = 1500

/** Hands a finished file to a printer of the system, once for each press, and follows it there. */
export function useSendSheets({ path, paper }: SheetsFile) {
  const { platform } = useWorkplace()
  const [sent, setSent] = useState<SendState>({ state: 'idle' })
  const followed = sent.state === 'waiting' || sent.state === 'printing' ? sent : null
  const [printer, spoolId] = [followed?.printer ?? '', followed?.spoolId ?? null]

  useEffect(() => {
    if (spoolId === null) return undefined
    const look = async (): Promise<void> => {
      const answer = await platform.call('printers:follow', { target: { type: 'system', name: printer }, spoolId })
      if (isOver) return
      if (answer.ok) setSent({ ...answer.value, printer, spoolId })
      // Says nothing about the job itself, which may well be printing.
      else if (passingTroubles.has(answer.error.code))
        setSent({ state: 'waiting', printer, spoolId, trouble: answer.error.code })
      else setSent({ state: 'failed', isHandedOver: true, error: answer.error })
    }
    let isOver = false
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [platform, printer, spoolId])

  const send = async (name: string): Promise<void> => {
    setSent({ state: 'sending' })
    const sendId = `${crypto.randomUUID()}:1`
    const answer = await platform.call('printers:sendFile', { sendId, printer: name, path, paper })
    setSent(
      answer.ok
        ? { state: 'waiting', printer: name, spoolId: answer.value.spoolId, trouble: null }
        : { state: 'failed', isHandedOver: answer.error.code === 'PRINT_UNSURE', error: answer.error },
    )
  }

  return { sent, send }
}
