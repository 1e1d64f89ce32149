import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ok, type Result } from '#shared/errors/result.ts'
import { channel } from '#shared/ipc/defineContract.ts'
import { route } from './route.ts'

const double = channel({ request: z.object({ n: z.int() }), response: z.object({ twice: z.int() }) })

type Handle = (request: { n: number }) => Promise<Result<{ twice: number }>>

test('hands over what parses, without what the contract does not know', async () => {
  const handle = vi.fn<Handle>(async ({ n }) => ok({ twice: 2 * n }))
  expect(await route(double, handle)({ n: 4, extra: true })).toEqual(ok({ twice: 8 }))
  expect(handle).toHaveBeenCalledWith({ n: 4 })
})

test.each([[undefined], [null], ['x'], [{}], [{ n: '4' }], [{ n: 1.5 }]])(
  'refuses %j before the handler sees it',
  async (request) => {
    const handle = vi.fn<Handle>(async () => ok({ twice: 0 }))
    expect(await route(double, handle)(request)).toEqual({ ok: false, error: { code: 'IPC_INVALID' } })
    expect(handle).not.toHaveBeenCalled()
  },
)
