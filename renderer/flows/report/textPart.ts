import type { Packer, ZipPart } from './packZip.ts'

/** A part of text that is being packed as UTF-8. */
export interface TextPart {
  write(text: string): Promise<void>
  finish(): Promise<ZipPart>
}

export function openTextPart(packer: Packer, name: string): TextPart {
  const part = packer.open(name)
  const encoder = new TextEncoder()
  return {
    write: async (text) => {
      if (text !== '') await part.write(encoder.encode(text))
    },
    finish: () => part.finish(),
  }
}

export async function packText(packer: Packer, name: string, text: string): Promise<ZipPart> {
  const part = openTextPart(packer, name)
  await part.write(text)
  return part.finish()
}
