/** Sign and word for every kind of thing the inspector shows and the search finds. */
import {
  type Icon,
  IconBuildingStore,
  IconDeviceDesktop,
  IconDoorExit,
  IconLayoutRows,
  IconNetwork,
  IconPlug,
  IconPlugConnected,
  IconServer2,
  IconTag,
  IconUnlink,
} from '@tabler/icons-react'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import type { StepKind } from './trace-steps.ts'

export const pointIcons: Readonly<Record<PlanPoint['kind'], Icon>> = {
  stand: IconBuildingStore,
  outlet: IconPlug,
  panelPort: IconLayoutRows,
  interface: IconPlugConnected,
  vlan: IconTag,
  host: IconDeviceDesktop,
  prefix: IconNetwork,
  device: IconServer2,
  panel: IconLayoutRows,
}

export const pointLabels: Readonly<Record<PlanPoint['kind'], TextKey>> = {
  stand: 'kind.stand',
  outlet: 'kind.outlet',
  panelPort: 'kind.panelPort',
  interface: 'kind.interface',
  vlan: 'kind.vlan',
  host: 'kind.host',
  prefix: 'kind.prefix',
  device: 'kind.device',
  panel: 'kind.panel',
}

export const stepIcons: Readonly<Record<StepKind, Icon>> = {
  stand: IconBuildingStore,
  outlet: IconPlug,
  panel_port: IconLayoutRows,
  interface: IconPlugConnected,
  host: IconDeviceDesktop,
  vlan: IconTag,
  prefix: IconNetwork,
  gateway: IconDoorExit,
  gap: IconUnlink,
}

export const stepLabels: Readonly<Record<StepKind, TextKey>> = {
  stand: 'kind.stand',
  outlet: 'kind.outlet',
  panel_port: 'kind.panelPort',
  interface: 'kind.interface',
  host: 'kind.host',
  vlan: 'kind.vlan',
  prefix: 'kind.prefix',
  gateway: 'kind.gateway',
  gap: 'trace.gap',
}
