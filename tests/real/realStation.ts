import { expect } from '@playwright/test'
import type { SeededRandom } from '#shared/sample/seededRandom.ts'
import type { AppUnderTest } from '#tests/e2e/fixtures/app.ts'
import type { Notes } from './notes.ts'
import type { Mortal } from './realServer.ts'
import { type Step, type Subjects, stepsOf } from './stationWork.ts'

export type WorkingRole = keyof typeof stepsOf

/** One computer with its app, and the person at it. */
export interface RealStation extends Mortal {
  readonly role: WorkingRole
  readonly app: AppUnderTest
  /** One step of its person. */
  do(step: Step, subjects: Subjects): Promise<void>
  /** Works without a break, also through kills, until it is told to stop; rejects when work fails for another reason. */
  work(subjects: Subjects): Promise<void>
  stop(): void
}

interface StationOptions {
  readonly role: WorkingRole
  readonly app: AppUnderTest
  readonly random: SeededRandom
  readonly notes: Notes
}

export function openRealStation({ role, app, random, notes }: StationOptions): RealStation {
  const held = { isStopped: false, lives: 1, names: 0, back: Promise.resolve() }
  let comeBack = (): void => undefined
  const newName = (): string => {
    held.names += 1
    return `${role}${held.names}`
  }
  const take = (step: Step, subjects: Subjects) => step({ page: app.page, random, notes, subjects, newName })
  return {
    role,
    app,
    do: take,
    kill9: async () => {
      held.lives += 1
      held.back = new Promise((resolve) => {
        comeBack = resolve
      })
      await app.kill9()
    },
    start: async () => {
      await app.restart()
      // The route it was on comes back first.
      await expect(app.page.getByRole('main')).toBeVisible({ timeout: 30_000 })
      comeBack()
    },
    work: async (subjects) => {
      while (!held.isStopped) {
        await held.back
        const life = held.lives
        try {
          await take(random.pick<Step>(stepsOf[role]), subjects)
        } catch (error) {
          // Whatever was under way when the app was killed has nobody to answer it.
          if (life === held.lives) throw error
        }
      }
    },
    stop: () => {
      held.isStopped = true
    },
  }
}
