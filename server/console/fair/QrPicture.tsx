import { create } from 'qrcode'
import { useMemo } from 'react'

/** Around the code, in modules, as ISO/IEC 18004 asks. */
const quietZone = 4

/** A QR code as one path, black on white in every theme: readers want it so. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => draw(text), [text])
  const side = size + 2 * quietZone
  return (
    <svg className="fair-code-picture" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  )
}

function draw(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const parts: string[] = []
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) !== 0) parts.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`)
  return { size: modules.size, path: parts.join('') }
}
