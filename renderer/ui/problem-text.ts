/** A finding in the language of the screen; where a value of its sentence is missing, its English words put into it. */
import { useCallback } from 'react'
import { type ProblemValues, problemMessage } from '../../shared/i18n/problems.ts'
import { sayIn } from '../../shared/i18n/say-in.ts'
import type { ProblemCode } from '../../shared/model/problem.ts'
import { usePreferences } from '../state/preferences.ts'

export interface Finding {
  readonly code: ProblemCode
  readonly message: string
  readonly object?: string
  readonly values?: ProblemValues
}

export function useProblemText(): (finding: Finding) => string {
  const language = usePreferences((state) => state.language)
  return useCallback(
    ({ code, message, object, values = {} }) => {
      if (language === 'en') return message
      const text = problemMessage(code, String(values.object ?? object ?? ''), values, language)
      const isWhole = !/\{\w+\}/.test(text.replace(/\{(switch|vlan)\b[^}]*\}/g, '')) && !text.startsWith(' ')
      return isWhole ? text : sayIn(language, message)
    },
    [language],
  )
}
