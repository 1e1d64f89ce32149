// @vitest-environment node
import { expect, it } from 'vitest'
import { openSealer } from '#renderer/db/sealer.ts'
import { mostSteps } from '#shared/records/assistanceCase.ts'
import { SealedParts, type Write } from './sealedParts.ts'

const id = '019f0000-0000-7000-8000-000000000001'
const caseOf = (steps: number): Write => ({
  kind: 'assistanceCase',
  id,
  mode: 'update',
  values: { needs: null, steps: Array.from({ length: steps }, (_, index) => ({ day: null, text: `${index}` })) },
})

const seal = async (write: Write) => {
  const parts = new SealedParts()
  await parts.add([write], await openSealer('ab'.repeat(32)), () => undefined, new AbortController().signal)
  return parts.find(id, write.values)
}

it('seals only what can be read again', async () => {
  expect(await seal(caseOf(mostSteps))).toBeDefined()
  await expect(seal(caseOf(mostSteps + 1))).rejects.toMatchObject({
    reason: { code: 'RECORD_FIELD_INVALID', details: { field: 'steps', kind: 'assistanceCase' } },
  })
})
