import { Button } from 'antd'
import { useEffect } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { AppearancePicker } from '#renderer/components/AppearancePicker.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { readRole } from '#renderer/db/enrolments.ts'
import { readShift, type Shift } from '#renderer/flows/staff/readShift.ts'
import { readStaff } from '#renderer/flows/staff/readStaff.ts'
import { homeScreen } from '#renderer/flows/station/homeScreen.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { useShiftEnd } from '#renderer/session/useShiftEnd.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import type { FairRow } from '#shared/records/fair.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { SignInPanel } from './SignInPanel.tsx'
import { staffWords } from './words.ts'

interface SignInFacts {
  readonly fair: FairRow | undefined
  readonly staff: readonly StaffMemberRow[]
  readonly role: StationRole
  readonly shift: Shift | null
}

/** Who is at work at this fair? `?next=` is the screen that asked. */
export function SignInScreen() {
  const { fairId = '' } = useParams()
  const { platform } = useWorkplace()
  const station = useStation()
  const facts = useLive<SignInFacts>(async () => {
    const { db } = station
    const [fair, staff, role, shift] = await Promise.all([
      db.records('fair').get(fairId),
      readStaff(db, fairId),
      readRole(db, fairId),
      readShift(db, fairId, station.nowMs()),
    ])
    return { fair, staff, role, shift }
  }, [station, fairId])
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <AllFairsButton />
        <AppearancePicker onPick={(next) => void platform.call('app:setAppearance', next)} />
      </header>
      <main className="sign-in-main">
        <LiveView live={facts}>
          {({ fair, ...rest }) =>
            fair === undefined || rest.staff.length === 0 ? (
              <ErrorNotice error={{ code: 'RECORD_NOT_FOUND' }} />
            ) : (
              <SignIn fair={fair} {...rest} />
            )
          }
        </LiveView>
      </main>
    </div>
  )
}

function SignIn({ fair, staff, role, shift }: SignInFacts & { readonly fair: FairRow }) {
  const t = useWords(staffWords)
  const { nowMs } = useStation()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const next = screenOf(fair.id, parameters.get('next')) ?? homeScreen(fair.id, role)
  const isOver = useShiftEnd(shift, nowMs)
  const currentId = shift === null || isOver ? null : shift.staff.id
  const isAtWork = currentId !== null

  useEffect(() => {
    if (!isAtWork) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) void navigate(next)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isAtWork, navigate, next])

  return (
    <>
      <p className="sign-in-fair">{fair.name}</p>
      <h1>{t('signInTitle')}</h1>
      <p className="sign-in-hint">{t('chooseHint')}</p>
      <SignInPanel
        fair={fair}
        staff={staff}
        currentId={currentId}
        onSignedIn={() => void navigate(next, { replace: true })}
      />
      {isAtWork && (
        <Button type="link" onClick={() => void navigate(next)}>
          {`${t('back')} (Esc)`}
        </Button>
      )}
    </>
  )
}

function AllFairsButton() {
  const t = useWords(staffWords)
  const navigate = useNavigate()
  return <Button onClick={() => void navigate('/')}>{t('allFairs')}</Button>
}

/** A screen of this fair, whole or by its name; anything else in the address counts as nothing. */
function screenOf(fairId: string, next: string | null): string | null {
  if (next === null || next.includes('sign-in')) return null
  if (/^[a-z]+$/.test(next)) return `/fairs/${fairId}/${next}`
  return next.startsWith(`/fairs/${fairId}/`) ? next : null
}
