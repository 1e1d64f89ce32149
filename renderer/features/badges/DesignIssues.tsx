import { Alert } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { DesignElement } from '#shared/badgeDesign/designSchema.ts'
import type { DrawIssue } from '#shared/badgeDesign/drawOps.ts'
import { useElementName } from './useElementName.ts'
import { badgeWords } from './words.ts'

interface DesignIssuesProps {
  readonly issues: readonly DrawIssue[]
  readonly elements: readonly DesignElement[]
}

/** What would go wrong on paper with the person of the preview. */
export function DesignIssues({ issues, elements }: DesignIssuesProps) {
  const t = useWords(badgeWords)
  const nameOf = useElementName()
  if (issues.length === 0) return null
  return (
    <div role="status" className="design-issues">
      {issues.map((issue) => {
        const element = elements.find(({ id }) => id === issue.elementId)
        const name = element === undefined ? '' : nameOf(element)
        return (
          <Alert
            key={`${issue.elementId} ${issue.issue}`}
            type="warning"
            showIcon
            title={
              issue.issue === 'cut'
                ? t('issueCut', { element: name })
                : issue.issue === 'missing'
                  ? t('issueMissing', { element: name, characters: issue.characters.join(' ') })
                  : t('issueNoCode')
            }
          />
        )
      })}
    </div>
  )
}
