import { UserSwitchOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readStaff } from '#renderer/flows/staff/readStaff.ts'
import { signOut } from '#renderer/flows/staff/signOut.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import { type Live, useLive } from '#renderer/session/useLive.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { SignInPanel } from './SignInPanel.tsx'
import './staff.css'
import { staffWords } from './words.ts'

/** Who is at work, and the way to somebody else: F8, a digit, the PIN. The screen below stays as it is. */
export function StaffSwitcher() {
  const t = useWords(staffWords)
  const { words } = useLanguage()
  const { fair, staff, role } = useSession()
  const { db } = useStation()
  // Read ahead: the digit may follow F8 at once.
  const people = useLive(() => readStaff(db, fair.id), [db, fair.id])
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
  useSwitchKey(open)
  const roleName = stationRoles.label(role, words)
  return (
    <>
      <Button
        type="text"
        className="staff-switcher"
        icon={<UserSwitchOutlined aria-hidden />}
        onClick={open}
        aria-keyshortcuts="F8"
        title={t('switcher', { name: staff.name, role: roleName })}
      >
        <span className="staff-switcher-name">{staff.name}</span>
        <span className="staff-switcher-role">{roleName}</span>
        <kbd className="staff-switcher-key">F8</kbd>
      </Button>
      {isOpen && <SwitchDialog people={people} onClose={() => setOpen(false)} />}
    </>
  )
}

interface SwitchDialogProps {
  readonly people: Live<readonly StaffMemberRow[]>
  readonly onClose: () => void
}

function SwitchDialog({ people, onClose }: SwitchDialogProps) {
  const t = useWords(staffWords)
  const station = useStation()
  const { fair, staff: current } = useSession()
  const notify = useNotify()

  const onSignedIn = (person: StaffMemberRow) => {
    notify.done(t('nowAtWork', { name: person.name }))
    onClose()
  }

  const leave = async () => {
    const left = await signOut(station)
    // Whoever walks away must know that they are still signed in.
    if (!left.ok) notify.failed(left.error)
  }

  return (
    <Modal
      open
      title={t('switchTitle')}
      onCancel={onClose}
      footer={
        <Button danger onClick={() => void leave()}>
          {t('signOut')}
        </Button>
      }
    >
      <p className="sign-in-hint">{t('chooseHint')}</p>
      <LiveView live={people}>
        {(staff) => <SignInPanel fair={fair} staff={staff} currentId={current.id} onSignedIn={onSignedIn} />}
      </LiveView>
    </Modal>
  )
}

/** The key itself, and the native menu's entry. The menu does not see a key that the page has handled. */
function useSwitchKey(open: () => void): void {
  const { platform } = useWorkplace()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', onKeyDown)
    const unsubscribe = platform.on('menu:command', ({ command }) => {
      if (command === 'switchStaff') open()
    })
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      unsubscribe()
    }
  }, [open, platform])
}
