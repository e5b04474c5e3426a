/** A diagnosis as it goes; started, stopped, and begun anew by whoever looks at it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DiagnosisView } from '../../../shared/diagnosis/diagnosis-view.ts'
import { client } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import type { SaidPoint } from '../walk-test/said-place.tsx'

export interface Diagnosing {
  /** Null: nothing was asked yet. */
  readonly view: DiagnosisView | null
  readonly isRunning: boolean
  readonly start: (point: SaidPoint, isHere: boolean) => void
  /** What was found so far stays; nothing is written into the journal. */
  readonly stop: () => void
}

export function useDiagnosis(): Diagnosing {
  const act = useAct()
  const [view, setView] = useState<DiagnosisView | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setIsRunning(false)
  }, [])
  const start = useCallback(
    (point: SaidPoint, isHere: boolean) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      setIsRunning(true)
      const by = useTickingPerson.getState().name.trim()
      const input = { point, isHere, language: usePreferences.getState().language, ...(by ? { by } : {}) }
      const follow = async () => {
        for await (const next of await client.diagnosis.run(input, { signal: controller.signal }))
          setView(next)
      }
      follow()
        .catch((error: unknown) => {
          if (!controller.signal.aborted) void act(() => Promise.reject(error))
        })
        .finally(() => {
          if (running.current === controller) setIsRunning(false)
        })
    },
    [act],
  )
  useEffect(() => stop, [stop])
  return { view, isRunning, start, stop }
}
