import type { SidePreview } from '#renderer/flows/badgePrint/previewBadge.ts'

interface BadgeShapesProps {
  readonly side: SidePreview
  readonly urls: ReadonlyMap<string, string>
}

/** One side of a badge inside an SVG whose unit is the millimetre. */
export function BadgeShapes({ side, urls }: BadgeShapesProps) {
  return side.shapes.map((shape, index) => {
    switch (shape.type) {
      case 'path':
        // The order is all that tells the shapes of one drawing apart.
        return <path key={index} d={shape.path} transform={shape.transform} fill={shape.color} />
      case 'box':
        return <rect key={index} {...shape.box} fill={shape.color} />
      case 'image': {
        const { x, y, width, height } = shape.box
        const url = urls.get(shape.sha256)
        const fit = shape.fit === 'contain' ? 'xMidYMid meet' : 'xMidYMid slice'
        return url === undefined ? null : (
          <image key={index} {...{ x, y, width, height }} href={url} preserveAspectRatio={fit} />
        )
      }
      default:
        return shape satisfies never
    }
  })
}
