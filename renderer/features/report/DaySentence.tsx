import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { DayFigures } from '#shared/report/dayFigures.ts'
import { sayDay } from '#shared/report/sayDay.ts'
import { reportWords } from './words.ts'

/** The sentence for the newspaper, ready to be copied. */
export function DaySentence({ figures }: { readonly figures: DayFigures }) {
  const t = useWords(reportWords)
  const { words } = useLanguage()
  const notify = useNotify()
  const sentence = sayDay(figures, words)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sentence)
      notify.done(t('copied'))
    } catch {
      notify.failed({ code: 'CLIPBOARD_DENIED' })
    }
  }
  return (
    <section className="report-panel report-sentence" aria-label={t('sentence')}>
      <p>{sentence}</p>
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
    </section>
  )
}
