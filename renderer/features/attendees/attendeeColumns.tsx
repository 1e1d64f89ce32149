import { EyeOutlined } from '@ant-design/icons'
import { useMemo, useState } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import type { TableColumn } from '#renderer/components/tableColumn.ts'
import type { AttendeeLine } from '#renderer/flows/attendee/readAttendeeLines.ts'
import { type Translate, useWords } from '#renderer/i18n/defineWords.ts'
import { type Labels, useLabels } from '#renderer/i18n/useLabels.ts'
import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import { formatPhone } from '#shared/identifiers/phone.ts'
import { type AttendeeRow, attendee } from '#shared/records/attendee.ts'
import { attendeeWords } from './words.ts'

const { fields } = attendee
const badgeTone = { inForce: 'good', retired: 'bad', none: 'plain' } as const

export function useAttendeeColumns(): readonly TableColumn<AttendeeLine>[] {
  const t = useWords(attendeeWords)
  const labels = useLabels()
  return useMemo(() => columnsIn(t, labels), [t, labels])
}

function columnsIn(t: Translate<typeof attendeeWords.table>, labels: Labels): readonly TableColumn<AttendeeLine>[] {
  return [
    {
      key: 'name',
      title: labels.field(fields.name),
      width: 110,
      grow: 2,
      isSortable: true,
      render: ({ attendee: row }) => <span title={row.name}>{row.name}</span>,
    },
    {
      key: 'kind',
      title: labels.field(fields.kind),
      width: 92,
      isSortable: true,
      render: ({ attendee: row }) => (
        <span title={labels.choice(fields.kind, row.kind)}>{labels.choice(fields.kind, row.kind)}</span>
      ),
    },
    {
      key: 'organisation',
      title: t('organisation'),
      width: 170,
      grow: 3,
      isSortable: true,
      render: ({ organisation }) => <span title={organisation}>{organisation}</span>,
    },
    {
      key: 'studentNumber',
      title: labels.field(fields.studentNumber),
      width: 118,
      grow: 1,
      isSortable: true,
      render: ({ attendee: row }) => <span>{row.studentNumber}</span>,
    },
    {
      key: 'phone',
      title: labels.field(fields.phone),
      width: 164,
      render: ({ attendee: row }) => <PhoneCell key={row.id} attendee={row} />,
    },
    {
      key: 'major',
      title: t('study'),
      width: 130,
      grow: 2,
      isSortable: true,
      render: ({ attendee: row }) => {
        const study = [row.major ?? row.title ?? '', labels.choice(fields.degree, row.degree)]
          .filter((part) => part !== '')
          .join(' · ')
        return <span title={study}>{study}</span>
      },
    },
    {
      key: 'badge',
      title: t('badge'),
      width: 90,
      render: ({ badge }) => <StatusTag tone={badgeTone[badge]}>{t(badge)}</StatusTag>,
    },
    {
      key: 'hasArrived',
      title: t('arrival'),
      width: 90,
      render: ({ hasArrived }) =>
        hasArrived ? (
          <StatusTag tone="info">{t('arrived')}</StatusTag>
        ) : (
          <span className="list-soft">{t('notArrived')}</span>
        ),
    },
  ]
}

/** A list on a screen at the desk is read by whoever stands there: numbers are shown one by one. */
function PhoneCell({ attendee: { name, phone } }: { readonly attendee: AttendeeRow }) {
  const t = useWords(attendeeWords)
  const [isShown, setShown] = useState(false)
  if (phone === null) return null
  if (isShown) return <span>{formatPhone(phone)}</span>
  return (
    <>
      <span>{maskPhone(phone)}</span>
      {/* A plain button: forty of a richer kind would be felt while scrolling. One stop of Tab for the whole list; by
          keyboard the opened record shows the number. */}
      <button
        type="button"
        tabIndex={-1}
        className="attendee-eye"
        aria-label={t('showPhone', { name })}
        onClick={(event) => {
          event.stopPropagation()
          setShown(true)
        }}
      >
        <EyeOutlined aria-hidden />
      </button>
    </>
  )
}
