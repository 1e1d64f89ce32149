import { DownOutlined, FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { saveTemplate } from '#renderer/flows/tables/saveTemplate.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useShowFile } from '#renderer/session/useShowFile.ts'
import { type ImportKind, importKinds } from '#shared/import/importColumns.ts'
import { records } from '#shared/records/registry.ts'
import { importWords } from './words.ts'

const languages = [
  { words: 'zh', tag: 'zh-CN', name: '中文' },
  { words: 'en', tag: 'en', name: 'English' },
] as const

/** Empty lists to send out, of every kind that can be imported, in both languages. */
export function TemplateMenu() {
  const t = useWords(importWords)
  const { words } = useLanguage()
  const { platform } = useWorkplace()
  const show = useShowFile()
  const { notification } = App.useApp()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const save = async (kind: ImportKind, language: 'zh' | 'en') => {
    setBusy(true)
    const saved = await saveTemplate(platform, { kind, language })
    setBusy(false)
    if (!saved.ok) return notify.failed(saved.error)
    const { path } = saved.value
    notification.success({
      // Above, it would lie on the button that gives the next template.
      placement: 'bottomRight',
      title: t('templateSaved', { path }),
      actions: <Button onClick={() => show('files:show', path)}>{t('showInFolder')}</Button>,
    })
  }
  // The language of the screen first: most lists go to people who speak it.
  const groups = languages.toSorted((a, b) => Number(b.words === words) - Number(a.words === words))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: groups.map((language) => ({
          key: language.words,
          type: 'group' as const,
          label: <span lang={language.tag}>{language.name}</span>,
          children: importKinds.map((kind) => ({
            key: `${language.words} ${kind}`,
            label: records[kind].label[words],
            onClick: () => void save(kind, language.words),
          })),
        })),
      }}
    >
      <Button icon={<FileExcelOutlined aria-hidden />} loading={isBusy}>
        {t('templates')}
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
