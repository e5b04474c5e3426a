/** The four states of a connection, as recorded in the field: word, sign and colour. The sign tells without colour. */
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconPlugConnected,
} from '@tabler/icons-react'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import type { WorkState } from '../../shared/model/plan.ts'

export const workStates: readonly WorkState[] = ['planned', 'connected', 'tested', 'fault']

export const stateLabels: Readonly<Record<WorkState, TextKey>> = {
  planned: 'state.planned',
  connected: 'state.connected',
  tested: 'state.tested',
  fault: 'state.fault',
}

export const stateIcons: Readonly<Record<WorkState, Icon>> = {
  planned: IconCircleDashed,
  connected: IconPlugConnected,
  tested: IconCircleCheck,
  fault: IconAlertTriangle,
}

export const isWorkState = (value: unknown): value is WorkState => workStates.some((state) => state === value)
