import { Alert, Button } from 'antd'
import type { Lookalike, LookalikeReason } from '#renderer/flows/desk/findLookalikes.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { deskWords } from './words.ts'

const said: Readonly<Record<LookalikeReason, 'sameStudent' | 'samePhone' | 'sameName'>> = {
  studentNumber: 'sameStudent',
  phone: 'samePhone',
  name: 'sameName',
}

/** Who may be the same person, the surest first; F4 opens that one. */
export function Lookalikes({
  people,
  onOpen,
}: {
  readonly people: readonly Lookalike[]
  readonly onOpen: (attendeeId: string) => void
}) {
  const t = useWords(deskWords)
  const [first] = people
  if (first === undefined) return null
  return (
    <Alert
      role="status"
      type={first.reason === 'studentNumber' ? 'error' : 'warning'}
      showIcon
      title={t(said[first.reason])}
      description={
        <ul className="desk-lookalikes" aria-label={t('lookalikes')}>
          {people.map((person, index) => (
            <li key={person.id}>
              <span className="desk-hit-text">
                <span className="desk-hit-name">{person.name}</span>
                <span className="desk-hit-detail">
                  {[person.subtitle, person.phoneTail === null ? '' : t('phoneTail', { tail: person.phoneTail })]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              <Button onClick={() => onOpen(person.id)}>
                {t('openThis')} {index === 0 && <kbd>F4</kbd>}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  )
}
