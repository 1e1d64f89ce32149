import { useMemo } from 'react'
import { useSession } from '#renderer/session/sessionContext.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import type { BadgeLayout } from '#shared/badgeDesign/designSchema.ts'
import { sampleHolder } from '#shared/badgeDesign/sampleHolders.ts'
import { BadgeShapes } from './BadgeShapes.tsx'
import { useBadgePreview } from './useBadgePreview.ts'
import { useImageUrls } from './useImageUrls.ts'

interface BadgePictureProps {
  readonly layout: BadgeLayout
  readonly kind: BadgeKind
  readonly label: string
}

/** A small picture of a design's front. */
export function BadgePicture({ layout, kind, label }: BadgePictureProps) {
  const { fair } = useSession()
  const holder = useMemo(() => sampleHolder('usual', kind, fair.name), [kind, fair.name])
  const preview = useBadgePreview(layout, holder)
  const urls = useImageUrls(layout)
  return (
    <svg className="badge-picture" role="img" aria-label={label} viewBox={`0 0 ${layout.width} ${layout.height}`}>
      <rect width={layout.width} height={layout.height} fill="#ffffff" />
      {preview !== null && <BadgeShapes side={preview.front} urls={urls} />}
    </svg>
  )
}
