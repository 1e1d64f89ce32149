import { type ReactNode, useRef } from 'react'

/** The pictures that a file field offers; whatever else the browser can decode is taken too. */
export const pictureTypes = 'image/png,image/jpeg,image/webp'

interface FilePicker {
  readonly input: ReactNode
  open(): void
}

/** A hidden file field and what opens it; the same file can be chosen twice. */
export const usePickFile = (accept: string, onPick: (file: File) => Promise<void> | void): FilePicker =>
  useFileField(accept, false, ([file]) => (file === undefined ? undefined : onPick(file)))

/** The same for several files at once. */
export const usePickFiles = (accept: string, onPick: (files: readonly File[]) => Promise<void> | void): FilePicker =>
  useFileField(accept, true, onPick)

function useFileField(
  accept: string,
  isMultiple: boolean,
  onPick: (files: readonly File[]) => Promise<void> | void,
): FilePicker {
  const field = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      accept={accept}
      multiple={isMultiple}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])]
        target.value = ''
        if (files.length > 0) void onPick(files)
      }}
    />
  )
  return { input, open: () => field.current?.click() }
}
