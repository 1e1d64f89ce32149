import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { toneOf, type VerdictTone } from '#shared/checkin/verdictTones.ts'
import { breakName } from '#shared/names/breakName.ts'
import { attendee } from '#shared/records/attendee.ts'
import { clockTime } from './gateTime.ts'
import type { Shown } from './useGateDuty.ts'
import type { GateRow } from './useGates.ts'
import { VerdictShape } from './VerdictShape.tsx'
import { gateWords, hintWords, verdictWords } from './words.ts'

interface VerdictPanelProps {
  readonly shown: Shown
  readonly post: GatePost
  readonly gates: readonly GateRow[]
}

/** Colour, shape and words of the verdict, to be read from three metres. */
export function VerdictPanel({ shown, post, gates }: VerdictPanelProps) {
  const t = useWords(gateWords)
  const { tone, key } = faceOf(shown)
  return (
    <section
      className="gate-verdict"
      data-tone={tone}
      role="status"
      aria-live="assertive"
      aria-atomic="true"
      aria-label={t('verdict')}
    >
      {/* A new key plays the flash again: two equal verdicts in a row must not look like one. */}
      <div key={key} className="gate-face" data-scan={key}>
        <VerdictShape tone={tone} />
        <Words shown={shown} post={post} gates={gates} />
      </div>
    </section>
  )
}

function Words({ shown, post, gates }: VerdictPanelProps) {
  const t = useWords(gateWords)
  const say = useErrorText()
  const verdicts = useWords(verdictWords)
  const hints = useWords(hintWords)
  if (shown.type === 'verdict') return <Verdict outcome={shown.outcome} post={post} gates={gates} />
  if (shown.type === 'takenBack')
    return <Lines title={verdicts('undone')} name={shown.name} details={[hints('undone')]} verdict="undone" />
  if (shown.type === 'nothingToUndo') return <Lines title={t('nothingToUndo')} />
  if (shown.type === 'error') {
    const text = say(shown.error)
    return <Lines title={t('notSaved')} details={[text.what, text.next]} verdict="error" />
  }
  return <Lines title={t('ready')} details={[t('readyHint')]} verdict="idle" />
}

function Verdict({ outcome, post, gates }: { readonly outcome: ScanOutcome } & Omit<VerdictPanelProps, 'shown'>) {
  const t = useWords(gateWords)
  const labels = useLabels()
  const verdicts = useWords(verdictWords)
  const hints = useWords(hintWords)
  const { verdict, note, since, sinceGateId, name, organisation, kind } = outcome
  const kindLabel = (id: string) => labels.choice(attendee.fields.kind, id)
  const gateName = gates.find((gate) => gate.id === sinceGateId)?.name ?? t('otherGate')
  const details = [
    verdict === 'alreadyInside' && since !== null && t('sinceAt', { time: clockTime(since), gate: gateName }),
    verdict === 'wrongDay' && t('fairDays', { from: post.fair.startsOn, to: post.fair.endsOn }),
    verdict === 'wrongKind' && t('onlyKinds', { kinds: post.gate.allowedKinds.map(kindLabel).join(t('listComma')) }),
    note !== null && t(note),
    note !== 'newerCode' && note !== 'damagedCode' && note !== 'ambiguousAlias' && hasHint(verdict) && hints(verdict),
  ]
  return (
    <Lines
      title={verdicts(verdict)}
      name={name}
      organisation={organisation}
      kind={kind === null ? '' : kindLabel(kind)}
      details={details.filter((detail) => detail !== false)}
      verdict={verdict}
    />
  )
}

interface LinesProps {
  readonly title: string
  readonly name?: string
  readonly organisation?: string
  readonly kind?: string
  readonly details?: readonly string[]
  readonly verdict?: string
}

function Lines({ title, name = '', organisation = '', kind = '', details = [], verdict }: LinesProps) {
  return (
    <div className="gate-lines">
      <h1 className="gate-title" data-verdict={verdict}>
        {title}
      </h1>
      {name !== '' && (
        <p className="gate-name" dir="auto">
          {breakName(name)}
        </p>
      )}
      {(organisation !== '' || kind !== '') && (
        <p className="gate-organisation">
          {kind !== '' && <strong>{kind}</strong>}
          {kind !== '' && organisation !== '' && ' · '}
          {organisation}
        </p>
      )}
      {details
        .filter((detail) => detail !== '')
        .map((detail) => (
          <p key={detail} className="gate-detail">
            {detail}
          </p>
        ))}
    </div>
  )
}

const hasHint = (verdict: VerdictCode): verdict is VerdictCode & keyof typeof hintWords.table =>
  verdict in hintWords.table

function faceOf(shown: Shown): { readonly tone: VerdictTone | 'idle'; readonly key: string } {
  switch (shown.type) {
    case 'verdict':
      return { tone: toneOf(shown.outcome.verdict), key: shown.outcome.scanId }
    case 'takenBack':
      return { tone: 'calm', key: shown.factId }
    case 'error':
      return { tone: 'stop', key: 'error' }
    case 'nothingToUndo':
      return { tone: 'calm', key: 'nothing' }
    default:
      return { tone: 'idle', key: 'idle' }
  }
}
