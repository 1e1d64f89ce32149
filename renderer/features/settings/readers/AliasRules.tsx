import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Popconfirm } from 'antd'
import { useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { type AliasRuleRow, readAliasRules } from '#renderer/flows/alias/readAliasRules.ts'
import { removeAliasRule } from '#renderer/flows/alias/saveAliasRule.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { aliasRule } from '#shared/records/aliasRule.ts'
import { OrganisersOnly } from '../OrganisersOnly.tsx'
import { useCanManage } from '../useCanManage.ts'
import { AliasDialog } from './AliasDialog.tsx'
import { readerWords } from './words.ts'

/** The fair's rules for codes of other systems. */
export function AliasRules() {
  const t = useWords(readerWords)
  const { db } = useStation()
  const { fair } = useSession()
  const canManage = useCanManage('fair.manage')
  const live = useLive(() => readAliasRules(db, fair.id), [db, fair.id])
  const [task, setTask] = useState<AliasRuleRow | 'new' | null>(null)
  return (
    <section className="readers-section">
      <div className="settings-head">
        <h2>{t('rules')}</h2>
        <Button icon={<PlusOutlined aria-hidden />} disabled={!canManage} onClick={() => setTask('new')}>
          {t('addRule')}
        </Button>
      </div>
      <p className="settings-hint">{t('rulesHint')}</p>
      <OrganisersOnly canManage={canManage} />
      <LiveView live={live}>
        {(rules) =>
          rules.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noRules')} />
          ) : (
            <ul className="place-list">
              {rules.map((rule) => (
                <RuleLine key={rule.id} rule={rule} canManage={canManage} onEdit={() => setTask(rule)} />
              ))}
            </ul>
          )
        }
      </LiveView>
      {task !== null && <AliasDialog rule={task === 'new' ? null : task} onClose={() => setTask(null)} />}
    </section>
  )
}

interface RuleLineProps {
  readonly rule: AliasRuleRow
  readonly canManage: boolean
  readonly onEdit: () => void
}

function RuleLine({ rule, canManage, onEdit }: RuleLineProps) {
  const t = useWords(readerWords)
  const labels = useLabels()
  const notify = useNotify()
  const station = useStation()
  const { writer } = useSession()
  const { name, startsWith, endsWith, dropFirst, dropLast } = rule
  const about = [
    labels.choice(aliasRule.fields.target, rule.target),
    t('lengths', { from: rule.lengthFrom, to: rule.lengthTo }),
    labels.choice(aliasRule.fields.characters, rule.characters),
    startsWith !== null && t('startsWith', { text: startsWith }),
    endsWith !== null && t('endsWith', { text: endsWith }),
    dropFirst + dropLast > 0 && t('drops', { first: dropFirst, last: dropLast }),
  ].filter((part) => part !== false)
  const remove = async () => {
    const removed = await removeAliasRule(station, writer, rule.id)
    if (removed.ok) notify.done(t('removed'))
    else notify.failed(removed.error)
  }
  return (
    <li className="place-row">
      <div className="place-text">
        <strong>{name}</strong>
        <span>{about.join(' · ')}</span>
      </div>
      <div className="settings-operations">
        <Button disabled={!canManage} onClick={onEdit} aria-label={t('editNamed', { name })}>
          {t('edit')}
        </Button>
        <Popconfirm
          title={t('removeRule', { name })}
          okText={t('remove')}
          cancelText={t('cancel')}
          onConfirm={() => void remove()}
        >
          <Button danger disabled={!canManage} aria-label={t('removeNamed', { name })}>
            {t('remove')}
          </Button>
        </Popconfirm>
      </div>
    </li>
  )
}
