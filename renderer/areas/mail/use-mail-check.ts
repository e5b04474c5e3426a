/** A check as answers come in; stopped by whoever looks at it, and begun anew. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MailProgress, MailQuestionInput } from '../../../shared/contract/mail.ts'
import type { MailReport } from '../../../shared/mail/mail-check.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { readTextFile } from '../../ui/read-text-file.ts'

export interface MailChecking {
  readonly progress: Pick<MailProgress, 'done' | 'total'> | null
  readonly report: MailReport | null
  readonly check: (question: MailQuestionInput) => void
  readonly judge: (question: MailQuestionInput, file: File) => void
  readonly stop: () => void
}

export function useMailCheck(): MailChecking {
  const act = useAct()
  const [progress, setProgress] = useState<MailChecking['progress']>(null)
  const [report, setReport] = useState<MailReport | null>(null)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setProgress(null)
  }, [])
  const check = useCallback(
    (question: MailQuestionInput) => {
      stop()
      const controller = new AbortController()
      running.current = controller
      setReport(null)
      setProgress({ done: 0, total: 1 })
      const follow = async () => {
        for await (const state of await client.mail.check(question, { signal: controller.signal })) {
          setProgress(state)
          if (state.report) setReport(state.report)
        }
      }
      follow()
        .catch((error: unknown) => {
          if (!controller.signal.aborted) void act(() => Promise.reject(error))
        })
        .finally(() => {
          if (running.current === controller) stop()
        })
    },
    [act, stop],
  )
  const judge = useCallback(
    (question: MailQuestionInput, file: File) => {
      stop()
      void act(async () =>
        setReport(await client.mail.judge({ question, name: file.name, text: await readTextFile(file) })),
      )
    },
    [act, stop],
  )
  useEffect(() => stop, [stop])
  return { progress, report, check, judge, stop }
}
