import { CloseOutlined, FilePdfOutlined, FolderOpenOutlined, IdcardOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Descriptions, Empty } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ReprintDialog } from '#renderer/components/ReprintDialog.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { type Person, readPerson } from '#renderer/flows/desk/readPerson.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { formatPhone } from '#shared/identifiers/phone.ts'
import { breakName } from '#shared/names/breakName.ts'
import { attendee as attendeeRecord } from '#shared/records/attendee.ts'
import { BadgeState } from './BadgeState.tsx'
import { PageStatus } from './PageStatus.tsx'
import { PrintStatus } from './PrintStatus.tsx'
import { RetireDialog } from './RetireDialog.tsx'
import { useBadgePrint } from './useBadgePrint.ts'
import type { Desk } from './useDesk.ts'
import { deskWords } from './words.ts'

interface PersonCardProps {
  readonly attendeeId: string
  readonly desk: Desk
  /** The action that comes next takes the focus once the card is there. */
  readonly takesFocus: boolean
  /** Back to the search field. */
  readonly onDone: () => void
}

/** One person: who they are, whether they have a badge, and what can be done about it. Give it the id as `key`. */
export function PersonCard({ attendeeId, desk, takesFocus, onDone }: PersonCardProps) {
  const { db } = useStation()
  const fairId = useSession().fair.id
  const live = useLive(() => readPerson(db, fairId, attendeeId), [db, fairId, attendeeId])
  const t = useWords(deskWords)
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog of the card stands elsewhere in the page and closes itself.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return
    event.preventDefault()
    onDone()
  }
  return (
    <section className="desk-card" aria-label={t('badge')} onKeyDown={onKeyDown}>
      <LiveView live={live}>
        {(person) =>
          person === null ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('gone')}>
              <Button onClick={() => desk.choose(null)}>{t('close')}</Button>
            </Empty>
          ) : (
            <PersonDetails person={person} desk={desk} takesFocus={takesFocus} onDone={onDone} />
          )
        }
      </LiveView>
    </section>
  )
}

interface PersonDetailsProps extends Omit<PersonCardProps, 'attendeeId'> {
  readonly person: Person
}

function PersonDetails({ person, desk, takesFocus, onDone }: PersonDetailsProps) {
  const t = useWords(deskWords)
  const labels = useLabels()
  const mayIssue = useMay('badge.issue')
  const main = useRef<HTMLButtonElement>(null)
  const [dialog, setDialog] = useState<'reprint' | 'retire' | null>(null)
  const { attendee, badge } = person
  const fields = attendeeRecord.fields
  const page = badge === null ? undefined : desk.pages.of(badge.id)
  const printing = useBadgePrint(badge?.id ?? null, attendee.kind, desk.fail)
  const isInQueue = printing.job?.state === 'queued' || printing.job?.state === 'printing'

  useEffect(() => {
    if (takesFocus) main.current?.focus()
  }, [takesFocus])

  const make = async () => {
    if (await desk.makeBadge(attendee)) onDone()
  }
  const facts = [
    [fields.studentNumber, attendee.studentNumber],
    [fields.phone, attendee.phone === null ? null : formatPhone(attendee.phone)],
    [fields.gender, labels.choice(fields.gender, attendee.gender)],
    [fields.major, attendee.major],
    [fields.degree, labels.choice(fields.degree, attendee.degree)],
    [fields.graduationYear, attendee.graduationYear?.toString() ?? null],
    [fields.title, attendee.title],
  ] as const

  return (
    <>
      <header className="desk-card-head">
        <div className="desk-card-who">
          <h2 dir="auto">{breakName(attendee.name)}</h2>
          <p>{person.organisation}</p>
        </div>
        <StatusTag tone="info">{labels.choice(fields.kind, attendee.kind)}</StatusTag>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('close')}
          onClick={() => desk.choose(null)}
        />
      </header>
      <Descriptions
        column={2}
        size="small"
        items={facts.flatMap(([field, value]) =>
          value === null || value === '' ? [] : [{ key: field.label.en, label: labels.field(field), children: value }],
        )}
      />
      <BadgeState badge={badge} earlier={person.earlier} />
      {page !== undefined && badge !== null && <PageStatus page={page} onDraw={() => desk.pages.draw(badge.id)} />}
      {printing.job !== null && <PrintStatus job={printing.job} />}
      <div className="desk-card-actions">
        {badge === null ? (
          mayIssue && (
            <Button
              ref={main}
              type="primary"
              size="large"
              icon={<IdcardOutlined aria-hidden />}
              loading={desk.isBusy}
              onClick={() => void make()}
            >
              {t('makeBadge')} <kbd>Enter</kbd>
            </Button>
          )
        ) : (
          <>
            <Button
              ref={main}
              type="primary"
              size="large"
              icon={<FilePdfOutlined aria-hidden />}
              onClick={() => void desk.openPage(badge.id, 'files:open')}
            >
              {t('openPdf')}
            </Button>
            <Button
              icon={<FolderOpenOutlined aria-hidden />}
              onClick={() => void desk.openPage(badge.id, 'files:show')}
            >
              {t('showPdf')}
            </Button>
            {mayIssue && (
              <>
                {printing.hasPrinter && !isInQueue && (
                  <Button icon={<PrinterOutlined aria-hidden />} onClick={printing.start}>
                    {t(printing.needsReason ? 'printAgain' : 'print')}
                  </Button>
                )}
                <Button onClick={() => setDialog('reprint')}>{t('reprint')}</Button>
                <Button danger onClick={() => setDialog('retire')}>
                  {t('retire')}
                </Button>
              </>
            )}
          </>
        )}
      </div>
      {printing.isAsking && <ReprintDialog onChosen={printing.print} onClose={printing.stopAsking} />}
      {dialog !== null && badge !== null && (
        <RetireDialog
          purpose={dialog}
          onClose={() => setDialog(null)}
          onChosen={async (reason) => {
            const isDone =
              dialog === 'reprint'
                ? await desk.makeBadge(attendee, reason)
                : await desk.retire(attendee, badge.id, reason)
            setDialog(null)
            if (isDone) onDone()
          }}
        />
      )}
    </>
  )
}
