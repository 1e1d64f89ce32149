/** A piece of XML or of a web page. Names are without their prefix and in small letters. */
export type MarkupPiece =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly isClosed: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }

/** What stands inside is no markup; XML has elements of the same names that are ordinary. */
const rawInWebPages = ['script', 'style', 'title', 'textarea']
/** A tag without its end would be searched through the whole file, again for each such tag. */
const longestTag = 64 * 1024

/**
 * Goes through markup once, from the front, without a tree, so that depth costs nothing and broken nesting is no
 * error. Knows nothing of document types: an entity that a file defines itself stays as it is written.
 */
export function* scanMarkup(source: string, language: 'xml' | 'html'): Generator<MarkupPiece> {
  const rawElements = language === 'html' ? rawInWebPages : []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const textEnd = open === -1 ? source.length : open
    if (textEnd > at) yield { type: 'text', text: decodeEntities(source.slice(at, textEnd)) }
    if (open === -1) return
    if (source.startsWith('<![CDATA[', open)) {
      const end = endOf(source, ']]>', open)
      yield { type: 'text', text: source.slice(open + 9, end - 3) }
      at = end
    } else if (source.startsWith('<!--', open)) {
      at = endOf(source, '-->', open + 4)
    } else if (/[!?]/.test(source.charAt(open + 1))) {
      at = endOf(source, '>', open)
    } else if (/[a-zA-Z/]/.test(source.charAt(open + 1))) {
      const end = endOfTag(source, open)
      const piece = readTag(source.slice(open + 1, end - 1))
      yield piece
      at = end
      if (piece.type === 'open' && rawElements.includes(piece.name) && !piece.isClosed) {
        at = endOfRaw(source, piece.name, end)
      }
    } else {
      yield { type: 'text', text: '<' }
      at = open + 1
    }
  }
}

/** The value of an attribute, by its name without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, written = '', double, single, bare] of attributes.slice(0, longestTag).matchAll(attributePattern)) {
    if (written.slice(written.indexOf(':') + 1).toLowerCase() === name)
      return decodeEntities(double ?? single ?? bare ?? '')
  }
  return undefined
}

// A name begins behind a gap; else one long word without a value would be tried from each of its letters.
const attributePattern = /(?<![^\s"'/])([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

const endOf = (source: string, mark: string, from: number): number => {
  const at = source.indexOf(mark, from)
  return at === -1 ? source.length : at + mark.length
}

/** A title or script without its end takes nothing with it. */
function endOfRaw(source: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi')
  pattern.lastIndex = from
  const found = pattern.exec(source)
  return found === null ? source.length : found.index
}

/** Behind the > that stands outside quotes. */
function endOfTag(source: string, open: number): number {
  let quote = ''
  const last = Math.min(source.length, open + longestTag)
  for (let at = open + 1; at < last; at += 1) {
    const character = source.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && /[=\s]/.test(source.charAt(at - 1))) quote = character
  }
  return endOf(source, '>', open)
}

function readTag(tag: string): MarkupPiece {
  const isClosing = tag.startsWith('/')
  const [written = ''] = /^[^\s/>]+/.exec(isClosing ? tag.slice(1) : tag) ?? []
  const name = written.slice(written.indexOf(':') + 1).toLowerCase()
  if (isClosing) return { type: 'close', name }
  return { type: 'open', name, attributes: tag.slice(written.length), isClosed: tag.endsWith('/') }
}

/** References by number and the few names that spreadsheets write. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));?/gi, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    if (decimal !== undefined || hex !== undefined)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return entities[String(name).toLowerCase()] ?? whole
  })
}

const entities: Readonly<Record<string, string | undefined>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  copy: '©',
}
