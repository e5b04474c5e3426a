/** Why a trace is not whole, in the language of the screen; null when it is. */
import { useCallback } from 'react'
import { traceReason } from '../../shared/i18n/trace-reasons.ts'
import type { Trace } from '../../shared/plan/trace.ts'
import { usePreferences } from '../state/preferences.ts'

export function useTraceReason(): (trace: Trace) => string | null {
  const language = usePreferences((state) => state.language)
  return useCallback(({ fault }) => fault && traceReason(fault, language), [language])
}
