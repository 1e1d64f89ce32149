import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useImportLabels } from './importLabels.ts'
import {
  type ImportQueue,
  isSameTable,
  type QueuedFile,
  type QueuedTable,
  type TableKey,
  tablesOf,
} from './importQueue.ts'
import { importWords } from './words.ts'

interface FileRailProps {
  readonly files: ImportQueue
  readonly open: TableKey | null
  /** While rows are being saved nothing else can be opened. */
  readonly isLocked: boolean
  readonly onShow: (key: TableKey) => void
  readonly onRemove: (fileId: string) => void
}

/** Every file with its tables and what became of each. */
export function FileRail({ files, open, isLocked, onShow, onRemove }: FileRailProps) {
  const t = useWords(importWords)
  const labels = useImportLabels()
  const list = useRef<HTMLElement>(null)
  const all = files.flatMap(tablesOf)
  const done = all.filter(({ state }) => state !== 'ready').length
  return (
    <nav ref={list} className="import-rail" aria-label={t('queue')}>
      <h2>{t('queue')}</h2>
      <p className="list-soft">{t('queueCount', { done, total: all.length })}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <div className="import-rail-file">
              <strong title={file.file.name}>{file.file.name}</strong>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('remove', { name: file.file.name })}
                title={t('remove', { name: file.file.name })}
                disabled={isLocked}
                onClick={() => {
                  // The button goes with its file; the focus stays in the list.
                  list.current?.querySelector('button')?.focus()
                  onRemove(file.id)
                }}
              />
            </div>
            <FileState file={file} />
            {tablesOf(file).map((table) => {
              const isOpen = open !== null && open.fileId === file.id && isSameTable(open, table)
              return (
                <button
                  key={`${table.sheet} ${table.table}`}
                  type="button"
                  className={`import-rail-table${isOpen ? ' import-rail-open' : ''}`}
                  aria-current={isOpen ? 'step' : undefined}
                  disabled={isLocked || table.state === 'imported'}
                  onClick={() => onShow({ fileId: file.id, sheet: table.sheet, table: table.table })}
                >
                  <span className="import-rail-name">{labels.tableName(table, tablesOf(file))}</span>
                  <small>{labels.tableContents(table)}</small>
                  <TableTag table={table} isOpen={isOpen} />
                </button>
              )
            })}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FileState({ file: { reading } }: { readonly file: QueuedFile }) {
  const t = useWords(importWords)
  if (reading.step === 'read') return null
  if (reading.step === 'refused') return <StatusTag tone="bad">{t('stateRefused')}</StatusTag>
  return <StatusTag tone="plain">{t(reading.step === 'waiting' ? 'stateWaiting' : 'stateReading')}</StatusTag>
}

const tableTags = {
  ready: { tone: 'plain', word: 'stateReady' },
  refused: { tone: 'bad', word: 'stateRefused' },
  skipped: { tone: 'plain', word: 'stateSkipped' },
  imported: { tone: 'good', word: 'stateImported' },
  undone: { tone: 'warn', word: 'stateUndone' },
} as const

function TableTag({ table, isOpen }: { readonly table: QueuedTable; readonly isOpen: boolean }) {
  const t = useWords(importWords)
  if (isOpen && table.state === 'ready') return <StatusTag tone="info">{t('stateOpen')}</StatusTag>
  const { tone, word } = tableTags[table.state]
  return <StatusTag tone={tone}>{t(word)}</StatusTag>
}
