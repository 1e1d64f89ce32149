import { Form, type FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { chooseUniversity } from '#renderer/flows/desk/chooseUniversity.ts'
import { findLookalikes, type Lookalike } from '#renderer/flows/desk/findLookalikes.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { UniversityEntry } from '#shared/reference/universities.ts'
import type { WalkInValues } from './walkInValues.ts'

/** So long nothing is typed before it is looked up. */
const pauseMs = 150
const nobody: readonly Lookalike[] = []

/** People on record who may be the one in the form, while it is typed. A failed look-up hints at nobody: saving checks again. */
export function useLookalikes(
  form: FormInstance<WalkInValues>,
  universities: readonly UniversityEntry[],
): readonly Lookalike[] {
  const station = useStation()
  const fairId = useSession().fair.id
  const name = Form.useWatch('name', form) ?? ''
  const phone = Form.useWatch('phone', form) ?? ''
  const studentNumber = Form.useWatch('studentNumber', form) ?? ''
  const university = Form.useWatch('university', form) ?? ''
  const universityName = chooseUniversity(university, universities)?.name ?? ''
  const [people, setPeople] = useState(nobody)

  useEffect(() => {
    const abort = new AbortController()
    const look = async () => {
      try {
        const found = await findLookalikes(
          station,
          fairId,
          { name, phone, studentNumber, universityName },
          abort.signal,
        )
        if (!abort.signal.aborted) setPeople(found)
      } catch {
        if (!abort.signal.aborted) setPeople(nobody)
      }
    }
    const timer = setTimeout(() => void look(), pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [station, fairId, name, phone, studentNumber, universityName])

  return people
}
