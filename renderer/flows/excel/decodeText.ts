/**
 * The text of a file whose encoding nobody states: by its byte order mark, else UTF-16, UTF-8 or GB18030 (which
 * contains GBK and GB2312), whichever its bytes can be. A character cut off at the very end is left out. Undefined
 * when it is none of them. The marks of the encoding are not part of the text.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return decode(bytes.subarray(marked.mark.length), marked.label)
  if (bytes.includes(0)) return wideText(bytes)
  const utf8 = decode(bytes, 'utf-8')
  const chinese = utf8 === undefined || !isSurelyUtf8(utf8) ? decode(bytes, 'gb18030') : undefined
  return chinese ?? utf8
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
  // GB18030 has a mark too, though few programs write it.
  { mark: [0x84, 0x31, 0x95, 0x33], label: 'gb18030' },
] as const

/** Undefined when a byte cannot be in this encoding, or stands for a control character. */
function decode(bytes: Uint8Array<ArrayBuffer>, label: string): string | undefined {
  try {
    // As a stream: an unfinished character at the end waits for the rest instead of being an error.
    const decoded = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
    const text = decoded.includes(endMark) ? decoded.replaceAll(endMark, '') : decoded
    return controls.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** With it DOS programs end a text. */
const endMark = '\u001a'
/** Tabs and the line and page breaks of printers are none. */
const controls = /(?![\t-\r])\p{Cc}/u

/** Without a mark: the order of bytes in which the text is made of ordinary characters. */
function wideText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const candidates = ['utf-16le', 'utf-16be'].flatMap((label) => {
    const text = decode(bytes, label)
    return text === undefined ? [] : [{ text, score: ordinaryShare(text) }]
  })
  const best = candidates.sort((a, b) => b.score - a.score)[0]
  return best === undefined || best.score < 0.7 ? undefined : best.text
}

function ordinaryShare(text: string): number {
  const head = text.slice(0, 4096)
  return head.length === 0
    ? 0
    : (head.match(/[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0) / head.length
}

/**
 * A few Chinese characters in GBK can by chance be UTF-8 as well: each pair of bytes then makes one letter of some
 * alphabet, of another one each time. Text that was written as UTF-8 has Chinese characters, or letters of one
 * alphabet.
 */
function isSurelyUtf8(text: string): boolean {
  if (/[\u0800-\uffff]/.test(text) || !/[\u0080-\u07ff]/.test(text)) return true
  const scripts = [/[\u00a0-\u024f]/, /[\u0370-\u03ff]/, /[\u0400-\u04ff]/, /[\u0500-\u07ff]/]
  const isWord = /[A-Za-z][\u00c0-\u024f]|[\u00c0-\u024f][A-Za-z]|[\u0370-\u03ff]{3}|[\u0410-\u044f]{3}/.test(text)
  return isWord && scripts.filter((script) => script.test(text)).length === 1
}
