import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { RecordTable } from '#renderer/components/RecordTable.tsx'
import type { TableSort } from '#renderer/components/RecordTableHead.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type CaseLine, readCases } from '#renderer/flows/assistance/readCases.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { useUndo } from '#renderer/session/useUndo.ts'
import './assistance.css'
import { CaseDrawer } from './CaseDrawer.tsx'
import { CaseFilterBar } from './CaseFilterBar.tsx'
import { useCaseColumns } from './caseColumns.tsx'
import { type CaseFilters, type CaseSortKey, filterCases, isFiltered, noFilters, sortCases } from './filterCases.ts'
import type { Looking } from './NotesPanel.tsx'
import { OpenCaseDialog } from './OpenCaseDialog.tsx'
import { assistanceWords } from './words.ts'

/** The students of key groups who get one-to-one help; only for roles that may see that somebody does. */
export function AssistanceScreen() {
  const t = useWords(assistanceWords)
  return useMay('assistance.manage') ? (
    <CaseList />
  ) : (
    <>
      <ScreenHeader title={t('title')} />
      <ErrorNotice error={{ code: 'ACCESS_ROLE' }} />
    </>
  )
}

function CaseList() {
  const t = useWords(assistanceWords)
  const { db } = useStation()
  const { fair, staff } = useSession()
  const [params, setParams] = useSearchParams()
  const [filters, setFilters] = useState(noFilters)
  const notify = useNotify()
  const undo = useUndo('assistance.manage', {
    onTakenBack: (what) => notify.done(t('undone', { what })),
    onFailed: notify.failed,
  })
  const [isChoosing, setChoosing] = useState(false)
  const live = useLive(() => readCases(db, fair.id), [db, fair.id])
  // What one person gave a reason for is not shown to the next who takes over.
  const [looking, setLooking] = useState<{ readonly staffId: string; readonly looking: Looking } | null>(null)
  const openId = params.get('open')
  const open = (id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true })
  return (
    <div className="list-screen">
      <ScreenHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <>
            <UndoButton label={undo.last?.label ?? null} onUndo={undo.takeBack} />
            <CaseActions onAdd={() => setChoosing(true)} />
          </>
        }
      />
      <LiveView live={live}>
        {(cases) =>
          cases.length === 0 ? (
            <NoCases onAdd={() => setChoosing(true)} />
          ) : (
            <CaseTable cases={cases} filters={filters} openId={openId} onFilter={setFilters} onOpen={open} />
          )
        }
      </LiveView>
      {isChoosing && (
        <OpenCaseDialog
          undo={undo}
          onClose={() => setChoosing(false)}
          onOpened={(id) => {
            setChoosing(false)
            open(id)
          }}
        />
      )}
      {openId !== null && (
        <CaseDrawer
          key={`${openId} ${staff.id}`}
          id={openId}
          undo={undo}
          looking={looking?.staffId === staff.id ? looking.looking : null}
          onLook={(next) => setLooking({ staffId: staff.id, looking: next })}
          onClose={() => open(null)}
        />
      )}
    </div>
  )
}

interface CaseTableProps {
  readonly cases: readonly CaseLine[]
  readonly filters: CaseFilters
  readonly openId: string | null
  readonly onFilter: (filters: CaseFilters) => void
  readonly onOpen: (id: string) => void
}

function CaseTable({ cases, filters, openId, onFilter, onOpen }: CaseTableProps) {
  const t = useWords(assistanceWords)
  const columns = useCaseColumns()
  const [sort, setSort] = useState<TableSort | null>(null)
  const shown = useMemo(() => {
    const fitting = filterCases(cases, filters)
    return sort === null ? fitting : sortCases(fitting, sortKey(sort), sort.isDescending)
  }, [cases, filters, sort])
  const rows = useMemo(() => new Map(shown.map((line) => [line.record.id, line])), [shown])
  return (
    <>
      <CaseFilterBar cases={cases} filters={filters} count={shown.length} onChange={onFilter} />
      {shown.length === 0 && isFiltered(filters) ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noMatch')} />
      ) : (
        <RecordTable
          label={t('title')}
          columns={columns}
          ids={[...rows.keys()]}
          rows={rows}
          onShow={() => undefined}
          onOpen={onOpen}
          openId={openId}
          sort={sort}
          onSort={setSort}
        />
      )}
    </>
  )
}

const sortKeys: readonly CaseSortKey[] = ['student', 'university', 'responsible', 'status', 'openedAt']
const sortKey = ({ by }: TableSort): CaseSortKey => sortKeys.find((key) => key === by) ?? 'openedAt'

function CaseActions({ onAdd }: { readonly onAdd: () => void }) {
  const t = useWords(assistanceWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  return (
    <>
      <Button icon={<ImportOutlined aria-hidden />} onClick={() => void navigate(`/fairs/${fair.id}/import`)}>
        {t('import')}
      </Button>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {t('add')}
      </Button>
    </>
  )
}

function NoCases({ onAdd }: { readonly onAdd: () => void }) {
  const t = useWords(assistanceWords)
  return <EmptyList title={t('emptyTitle')} what={t('emptyWhat')} actions={<CaseActions onAdd={onAdd} />} />
}
