import type { Gate } from '#shared/records/gate.ts'
import type { VenueHall } from '#shared/records/venueHall.ts'

/** The hall or gate that is being edited; null is a new one. */
export type PlaceTask =
  | { readonly kind: 'venueHall'; readonly place: VenueHall | null }
  | { readonly kind: 'gate'; readonly place: Gate | null }
