import { type ReactNode, useRef } from 'react'

/** A hidden file field and what opens it; the same file can be chosen twice. */
export function usePickFile(
  accept: string,
  onPick: (file: File) => Promise<void> | void,
): { readonly input: ReactNode; readonly open: () => void } {
  const field = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      accept={accept}
      onChange={({ target }) => {
        const file = target.files?.[0]
        target.value = ''
        if (file !== undefined) void onPick(file)
      }}
    />
  )
  return { input, open: () => field.current?.click() }
}
