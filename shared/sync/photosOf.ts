/** The part of an op, as it travels or as it lies on a station, that names a photo. */
interface Naming {
  readonly kind: string
  readonly open: { readonly values: Readonly<Record<string, unknown>> | null }
}

/** The hashes of the photos that ops ever gave a person: what goes with the person when they are erased (A4). */
export const photosOf = (ops: readonly Naming[]): readonly string[] => [
  ...new Set(
    ops.flatMap(({ kind, open }) => {
      const photo = kind === 'attendee' ? open.values?.['photo'] : undefined
      return typeof photo === 'string' ? photo : []
    }),
  ),
]
