/** What the library exports without declaring it: how it reads what someone else unpacked. */
declare module 'xlsx' {
  interface Files {
    readonly FullPaths: readonly string[]
    readonly FileIndex: readonly object[]
  }
  function parse_zip(files: Files, options: ParsingOptions): WorkBook
  /** Of type `buffer`: the stream itself, without its container. */
  function parse_xlscfb(stream: Uint8Array, options: ParsingOptions): WorkBook
}

export { parse_xlscfb as parseBiff, parse_zip as parseZip } from 'xlsx'
