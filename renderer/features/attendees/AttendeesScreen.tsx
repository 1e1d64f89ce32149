import { IdcardOutlined, ImportOutlined, PictureOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { RecordTable } from '#renderer/components/RecordTable.tsx'
import type { TableSort } from '#renderer/components/RecordTableHead.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readAttendeeLines } from '#renderer/flows/attendee/readAttendeeLines.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { ListExport } from '#renderer/session/ListExport.tsx'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useRecordList } from '#renderer/session/useRecordList.ts'
import { useRows } from '#renderer/session/useRows.ts'
import { type Undo, useUndo } from '#renderer/session/useUndo.ts'
import { AttendeeDrawer } from './AttendeeDrawer.tsx'
import { AttendeeFilterBar } from './AttendeeFilterBar.tsx'
import { useAttendeeColumns } from './attendeeColumns.tsx'
import { type AttendeeFilters, isFiltered, listOptions, noFilters } from './attendeeFilters.ts'
import './attendees.css'
import { PhotosDialog } from './PhotosDialog.tsx'
import { photoWords } from './photoWords.ts'
import { attendeeWords } from './words.ts'

/** Everybody at the fair. Which record is open, and which university is looked at, stands in the address. */
export function AttendeesScreen() {
  const t = useWords(attendeeWords)
  const [params, setParams] = useSearchParams()
  const [rest, setRest] = useState(noFilters)
  const [sort, setSort] = useState<TableSort | null>(null)
  const notify = useNotify()
  const undo = useUndo('attendee.register', {
    onTakenBack: (what) => notify.done(t('undone', { what })),
    onFailed: notify.failed,
  })
  const [openId, universityId] = [params.get('open'), params.get('universityId')]
  const filters = useMemo(() => ({ ...rest, universityId }), [rest, universityId])
  const options = useMemo(() => listOptions(filters, sort), [filters, sort])
  const { live, isCurrent } = useRecordList('attendee', options)

  const go = (open: string | null, university: string | null) =>
    setParams(
      { ...(open === null ? {} : { open }), ...(university === null ? {} : { universityId: university }) },
      { replace: true },
    )
  const filter = (next: AttendeeFilters) => {
    setRest(next)
    if (next.universityId !== universityId) go(openId, next.universityId)
  }

  return (
    <div className="list-screen">
      <ScreenHeader
        title={t('title')}
        actions={
          <>
            <UndoButton label={undo.last?.label ?? null} onUndo={undo.takeBack} />
            <ListExport list="attendee" ids={live.state === 'ready' ? live.value : noIds} />
            <PhotosButton undo={undo} />
            <AttendeeActions />
          </>
        }
      />
      <LiveView live={live}>
        {(ids) =>
          ids.length === 0 && isCurrent && !isFiltered(filters) ? (
            <NoAttendees />
          ) : (
            <>
              <AttendeeFilterBar filters={filters} count={ids.length} onChange={filter} />
              <AttendeeTable
                ids={ids}
                openId={openId}
                sort={sort}
                onSort={setSort}
                onOpen={(id) => go(id, universityId)}
              />
            </>
          )
        }
      </LiveView>
      {openId !== null && (
        <AttendeeDrawer
          key={openId}
          id={openId}
          undo={undo}
          onOpen={(id) => go(id, universityId)}
          onClose={() => go(null, universityId)}
        />
      )}
    </div>
  )
}

interface AttendeeTableProps {
  readonly ids: readonly string[]
  readonly openId: string | null
  readonly sort: TableSort | null
  readonly onSort: (sort: TableSort | null) => void
  readonly onOpen: (id: string) => void
}

function AttendeeTable({ ids, openId, sort, onSort, onOpen }: AttendeeTableProps) {
  const t = useWords(attendeeWords)
  const { db } = useStation()
  const columns = useAttendeeColumns()
  const { live, show } = useRows(
    ids,
    useCallback((wanted: readonly string[]) => readAttendeeLines(db, wanted), [db]),
  )
  if (live.state === 'failed') return <ErrorNotice error={live.error} />
  if (ids.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noMatch')} />
  return (
    <RecordTable
      label={t('title')}
      columns={columns}
      ids={ids}
      rows={live.state === 'ready' ? live.value : none}
      onShow={show}
      onOpen={onOpen}
      openId={openId}
      sort={sort}
      onSort={onSort}
    />
  )
}

const none = new Map<string, never>()
const noIds: readonly string[] = []

function AttendeeActions() {
  const t = useWords(attendeeWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  const mayImport = useMay('attendee.import')
  const mayRegister = useMay('attendee.register')
  return (
    <>
      {mayImport && (
        <Button icon={<ImportOutlined aria-hidden />} onClick={() => void navigate(`/fairs/${fair.id}/import`)}>
          {t('import')}
        </Button>
      )}
      {mayRegister && (
        <Button
          type="primary"
          icon={<IdcardOutlined aria-hidden />}
          onClick={() => void navigate(`/fairs/${fair.id}/desk`)}
        >
          {t('register')}
        </Button>
      )}
    </>
  )
}

function PhotosButton({ undo }: { readonly undo: Undo }) {
  const t = useWords(photoWords)
  const [isOpen, setOpen] = useState(false)
  if (!useMay('attendee.register')) return null
  return (
    <>
      <Button icon={<PictureOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('addMany')}
      </Button>
      {isOpen && <PhotosDialog undo={undo} onClose={() => setOpen(false)} />}
    </>
  )
}

function NoAttendees() {
  const t = useWords(attendeeWords)
  return <EmptyList title={t('emptyTitle')} what={t('emptyWhat')} actions={<AttendeeActions />} />
}
