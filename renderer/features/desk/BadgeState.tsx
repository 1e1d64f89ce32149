import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { Badge } from '#shared/records/badge.ts'
import { serialTail, shortInstant } from './deskLabels.ts'
import { deskWords } from './words.ts'

/** Whether the person has a badge in force, and what became of earlier ones. */
export function BadgeState({ badge, earlier }: { readonly badge: Badge | null; readonly earlier: readonly Badge[] }) {
  const t = useWords(deskWords)
  return (
    <div className="desk-badge">
      <p className="desk-badge-now">
        {badge === null ? (
          <StatusTag tone={earlier.length > 0 ? 'bad' : 'warn'}>
            {earlier.length > 0 ? t('allRetired') : t('noBadge')}
          </StatusTag>
        ) : (
          <>
            <StatusTag tone="good">{t('inForce')}</StatusTag>
            <span>{t('serial', { tail: serialTail(badge.serial) })}</span>
            <span>{t('issuedAt', { at: shortInstant(badge.createdAt) })}</span>
          </>
        )}
      </p>
      {earlier.length > 0 && (
        <ul className="desk-badge-earlier" aria-label={t('earlier')}>
          {earlier.map((one) => (
            <li key={one.id}>
              <span>{t('serial', { tail: serialTail(one.serial) })}</span>
              <span>
                {t('retiredAt', {
                  at: shortInstant(one.retiredAt ?? one.createdAt),
                  reason: t(one.retiredReason ?? 'replaced'),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
