import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Select } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { ListTools } from '#renderer/components/ListTools.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { RecordTable } from '#renderer/components/RecordTable.tsx'
import type { TableSort } from '#renderer/components/RecordTableHead.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { readEnterpriseLines } from '#renderer/flows/enterprise/readEnterpriseLines.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { ListExport } from '#renderer/session/ListExport.tsx'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useRecordList } from '#renderer/session/useRecordList.ts'
import { useRows } from '#renderer/session/useRows.ts'
import { useUndo } from '#renderer/session/useUndo.ts'
import { keyFields } from '#shared/reference/keyFields.ts'
import { natures } from '#shared/reference/natures.ts'
import { EnterpriseDrawer } from './EnterpriseDrawer.tsx'
import { useEnterpriseColumns } from './enterpriseColumns.tsx'
import './enterprises.css'
import { enterpriseWords } from './words.ts'

interface Filters {
  readonly text: string
  readonly keyField: string | null
  readonly nature: string | null
}

const noFilters: Filters = { text: '', keyField: null, nature: null }

/** Every enterprise of the fair; the record that is open stands in the address, so that search and links lead to it. */
export function EnterprisesScreen() {
  const t = useWords(enterpriseWords)
  const mayEdit = useMay('enterprise.edit')
  const [params, setParams] = useSearchParams()
  const [filters, setFilters] = useState(noFilters)
  const [sort, setSort] = useState<TableSort | null>(null)
  const notify = useNotify()
  const undo = useUndo('enterprise.edit', {
    onTakenBack: (what) => notify.done(t('undone', { what })),
    onFailed: notify.failed,
  })
  const options = useMemo(() => listOptions(filters, sort), [filters, sort])
  const { live, isCurrent } = useRecordList('enterprise', options)
  const openId = params.get('open')
  const isFiltered = filters.text !== '' || filters.keyField !== null || filters.nature !== null
  const open = (id: string | null) => setParams(id === null ? {} : { open: id }, { replace: true })

  return (
    <div className="list-screen">
      <ScreenHeader
        title={t('title')}
        actions={
          <>
            <UndoButton label={undo.last?.label ?? null} onUndo={undo.takeBack} />
            <ListExport list="enterprise" ids={live.state === 'ready' ? live.value : noIds} />
            {mayEdit && <EnterpriseActions onAdd={() => open('new')} />}
          </>
        }
      />
      <LiveView live={live}>
        {(ids) =>
          ids.length === 0 && isCurrent && !isFiltered ? (
            <NoEnterprises onAdd={mayEdit ? () => open('new') : null} />
          ) : (
            <>
              <EnterpriseFilters filters={filters} count={ids.length} onChange={setFilters} />
              <EnterpriseTable ids={ids} openId={openId} sort={sort} onSort={setSort} onOpen={open} />
            </>
          )
        }
      </LiveView>
      {openId !== null && (
        <EnterpriseDrawer
          key={openId}
          id={openId === 'new' ? null : openId}
          onOpen={open}
          onClose={() => open(null)}
          undo={undo}
        />
      )}
    </div>
  )
}

const listOptions = ({ text, keyField, nature }: Filters, sort: TableSort | null) => ({
  text,
  filter: { ...(keyField === null ? {} : { keyField }), ...(nature === null ? {} : { nature }) },
  ...(sort === null ? {} : { sort }),
})

interface EnterpriseTableProps {
  readonly ids: readonly string[]
  readonly openId: string | null
  readonly sort: TableSort | null
  readonly onSort: (sort: TableSort | null) => void
  readonly onOpen: (id: string) => void
}

function EnterpriseTable({ ids, openId, sort, onSort, onOpen }: EnterpriseTableProps) {
  const t = useWords(enterpriseWords)
  const { db } = useStation()
  const columns = useEnterpriseColumns()
  const { live, show } = useRows(
    ids,
    useCallback((wanted: readonly string[]) => readEnterpriseLines(db, wanted), [db]),
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

interface EnterpriseFiltersProps {
  readonly filters: Filters
  readonly count: number
  readonly onChange: (filters: Filters) => void
}

function EnterpriseFilters({ filters, count, onChange }: EnterpriseFiltersProps) {
  const t = useWords(enterpriseWords)
  const { words } = useLanguage()
  const choices = useMemo(() => ({ keyField: keyFields.options(words), nature: natures.options(words) }), [words])
  return (
    <ListTools
      text={filters.text}
      search={t('search')}
      onText={(text) => onChange({ ...filters, text })}
      isFiltered={filters.text !== '' || filters.keyField !== null || filters.nature !== null}
      clear={t('clear')}
      onClear={() => onChange(noFilters)}
      count={t('count', { count })}
    >
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.keyField}
        placeholder={t('allFields')}
        aria-label={t('allFields')}
        options={choices.keyField}
        onChange={(keyField: string | undefined) => onChange({ ...filters, keyField: keyField ?? null })}
      />
      <Select
        allowClear
        value={filters.nature}
        placeholder={t('allNatures')}
        aria-label={t('allNatures')}
        options={choices.nature}
        onChange={(nature: string | undefined) => onChange({ ...filters, nature: nature ?? null })}
      />
    </ListTools>
  )
}

function EnterpriseActions({ onAdd }: { readonly onAdd: () => void }) {
  const t = useWords(enterpriseWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  const mayImport = useMay('attendee.import')
  return (
    <>
      {mayImport && (
        <Button icon={<ImportOutlined aria-hidden />} onClick={() => void navigate(`/fairs/${fair.id}/import`)}>
          {t('import')}
        </Button>
      )}
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {t('add')}
      </Button>
    </>
  )
}

function NoEnterprises({ onAdd }: { readonly onAdd: (() => void) | null }) {
  const t = useWords(enterpriseWords)
  return (
    <EmptyList
      title={t('emptyTitle')}
      what={t('emptyWhat')}
      actions={onAdd === null ? null : <EnterpriseActions onAdd={onAdd} />}
    />
  )
}
