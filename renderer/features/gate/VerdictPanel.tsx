import type { GatePost } from '#renderer/flows/checkin/gatePost.ts'
import type { ScanOutcome } from '#renderer/flows/checkin/scanOutcome.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { VerdictCode } from '#shared/checkin/verdictCodes.ts'
import { toneOf, type VerdictTone } from '#shared/checkin/verdictTones.ts'
import { breakName } from '#shared/names/breakName.ts'
import { attendee } from '#shared/records/attendee.ts'
import { GatePhoto } from './GatePhoto.tsx'
import { clockTime } from './gateTime.ts'
import type { Shown } from './useGateDuty.ts'
import type { Gates } from './useGates.ts'
import { VerdictShape } from './VerdictShape.tsx'
import { gateWords, hintWords, verdictWords } from './words.ts'

interface VerdictPanelProps {
  readonly shown: Shown
  readonly post: GatePost
  readonly gates: Gates
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
        <Marks shown={shown} tone={tone} />
        <Words shown={shown} post={post} gates={gates} />
      </div>
    </section>
  )
}

/** The verdict's shape, and the face that belongs to the badge where there is a photo. */
function Marks({ shown, tone }: { readonly shown: Shown; readonly tone: VerdictTone | 'idle' }) {
  const photo = shown.type === 'verdict' ? shown.outcome.photo : null
  if (photo === null) return <VerdictShape tone={tone} />
  return (
    <div className="gate-marks">
      <VerdictShape tone={tone} />
      <GatePhoto sha256={photo} />
    </div>
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
  const { verdict, note, name, organisation, kind } = outcome
  const kindLabel = (id: string) => labels.choice(attendee.fields.kind, id)
  const details = [
    ...useReasons(outcome, post, gates),
    note !== null && t(note),
    note !== 'newerCode' &&
      note !== 'damagedCode' &&
      note !== 'ambiguousAlias' &&
      hasHint(verdict) &&
      !isReplaced(outcome) &&
      hints(verdict),
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

/** What stands behind the verdict: since when, by which badge, for whom and how many the gate is. */
function useReasons(outcome: ScanOutcome, post: GatePost, gates: Gates): readonly (string | false)[] {
  const t = useWords(gateWords)
  const labels = useLabels()
  const { verdict, since, sinceGateId, replacedBy } = outcome
  const { gate, fair, venue } = post
  const list = (names: readonly string[]) => names.join(t('listComma'))
  switch (verdict) {
    case 'alreadyInside': {
      const gateName = gates.all.find(({ id }) => id === sinceGateId)?.name ?? t('otherGate')
      return [since !== null && t('sinceAt', { time: clockTime(since), gate: gateName })]
    }
    case 'wrongDay': {
      const isFairDay = post.fairDay >= fair.startsOn && post.fairDay <= fair.endsOn
      return [
        isFairDay
          ? t('onlyDays', { days: list(gate.days ?? []) })
          : t('fairDays', { from: fair.startsOn, to: fair.endsOn }),
      ]
    }
    case 'wrongKind':
      return [t('onlyKinds', { kinds: list(gate.allowedKinds.map((id) => labels.choice(attendee.fields.kind, id))) })]
    case 'wrongHall': {
      const halls = gates.halls.filter(({ id }) => gate.boothHallIds?.includes(id))
      return [t('onlyHalls', { halls: list(halls.map((hall) => hall.name)) })]
    }
    case 'hallFull':
      return [
        venue.limit !== null && t('insideOf', { inside: Math.max(0, venue.insideHere() ?? 0), full: venue.limit.full }),
      ]
    case 'retired':
      return [
        replacedBy === null
          ? t('notReplaced')
          : t('replacedBy', { tail: serialTail(replacedBy.serial), time: clockTime(replacedBy.createdAt) }),
      ]
    default:
      return []
  }
}

/** Enough of a badge's serial to tell two cards of one person apart. */
const serialTail = (serial: string): string => serial.slice(-4).toUpperCase()

/** Somebody who has a newer badge is asked for that one, not sent to the desk. */
const isReplaced = ({ replacedBy }: ScanOutcome): boolean => replacedBy !== null

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
      return { tone: 'stop', key: `error ${shown.number}` }
    case 'nothingToUndo':
      return { tone: 'calm', key: 'nothing' }
    default:
      return { tone: 'idle', key: 'idle' }
  }
}
