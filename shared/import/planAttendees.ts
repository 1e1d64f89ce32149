import { canonicalJson } from '../ops/hashOp.ts'
import { EnterpriseNames } from './enterpriseNames.ts'
import type { ImportContext } from './importContext.ts'
import type { ParsedRow } from './parseRow.ts'
import type { PlanBook } from './planBook.ts'
import { type PersonDraft, planPeople, withoutSensitive } from './planPeople.ts'
import { textIn, type Values, valuesOf } from './recordValues.ts'
import { UniversityNames } from './universityNames.ts'

/** A list of people. What it names and the fair doesn't have is added by its name, so that lists can come in any order. */
export function planAttendees(rows: readonly ParsedRow[], context: ImportContext, book: PlanBook): void {
  const draft = personDrafter(context, book)
  planPeople(
    rows.map((row) => draft(row)),
    context,
    book,
  )
}

/** Reads the person of a row, with their university and enterprise found. */
export function personDrafter(context: ImportContext, book: PlanBook): (row: ParsedRow) => PersonDraft {
  const universities = new UniversityNames(context.known.universities, context.reference)
  const enterprises = new EnterpriseNames(context.known.enterprises, context)
  return (parsed) => {
    const { row } = parsed
    const { universityId, enterpriseId, ...said } = valuesOf(parsed, 'attendee')
    const own = context.guessedKind === null ? said : withoutKind(said)
    const mention = {
      name: typeof universityId === 'string' ? universityId : textOf(parsed, 'university.name'),
      code: textOf(parsed, 'university.code'),
    }
    const kind = own['kind'] ?? context.guessedKind
    const named = typeof enterpriseId === 'string' ? enterpriseId : textOf(parsed, 'enterprise.name')
    // Only a representative belongs to an enterprise; a student's column of that name is where they hope to work.
    const enterprise = kind === 'representative' ? named : null
    const university = universities.keyOf(mention)
    return {
      row,
      values: {
        ...own,
        ...(university === null ? {} : { universityId: university }),
        ...(enterprise === null ? {} : { enterpriseId: enterprises.keyOf(enterprise) }),
      },
      said: () => canonicalJson({ ...withoutSensitive(own), university: mention, enterprise }),
      use: () => {
        universities.use(mention, row, book)
        if (enterprise !== null) enterprises.use(enterprise, row, book)
      },
    }
  }
}

const textOf = ({ values }: ParsedRow, id: string): string | null => textIn({ id: values.get(id) }, 'id')

/** A guess for the whole list makes new people what they are; about those whom the fair has it says nothing. */
const withoutKind = ({ kind: _kind, ...said }: Values): Values => said
