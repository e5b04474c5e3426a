/** The rooms of the application in the order of the work, with their addresses and icons. */
import {
  type Icon,
  IconAlertTriangle,
  IconBuildingStore,
  IconChecklist,
  IconDeviceDesktop,
  IconDoor,
  IconFileImport,
  IconGitMerge,
  IconHistory,
  IconHome,
  IconLayoutRows,
  IconLine,
  IconListCheck,
  IconMap2,
  IconNetwork,
  IconNotebook,
  IconPackage,
  IconPackageImport,
  IconPlug,
  IconPlugConnected,
  IconPrinter,
  IconServer2,
  IconServerBolt,
  IconSettings,
  IconStack2,
  IconSunrise,
  IconTags,
  IconTerminal2,
  IconZoomCheck,
} from '@tabler/icons-react'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'

export interface Destination {
  readonly path: string
  readonly label: TextKey
  readonly icon: Icon
  readonly needsSite: boolean
  /** Screens reached from it that have addresses of their own: the menu shows it as where one is. */
  readonly holds?: readonly string[]
}

export const destinations: readonly Destination[] = [
  { path: '/', label: 'nav.home', icon: IconHome, needsSite: false },
  { path: '/floor-plan', label: 'nav.floorPlan', icon: IconMap2, needsSite: true },
  { path: '/import', label: 'nav.import', icon: IconFileImport, needsSite: true },
  { path: '/switches', label: 'nav.switches', icon: IconServer2, needsSite: true },
  { path: '/checklist', label: 'nav.checklist', icon: IconChecklist, needsSite: true },
  { path: '/verify', label: 'nav.verify', icon: IconZoomCheck, needsSite: true },
  { path: '/tables/stands', label: 'nav.stands', icon: IconBuildingStore, needsSite: true },
  { path: '/tables/outlets', label: 'nav.outlets', icon: IconPlug, needsSite: true },
  { path: '/tables/vlans', label: 'nav.vlans', icon: IconTags, needsSite: true },
  { path: '/problems', label: 'nav.problems', icon: IconAlertTriangle, needsSite: true },
  { path: '/console', label: 'nav.console', icon: IconTerminal2, needsSite: false },
  { path: '/intake', label: 'nav.intake', icon: IconPackageImport, needsSite: false },
  { path: '/jobs', label: 'nav.jobs', icon: IconStack2, needsSite: true },
  { path: '/backups', label: 'nav.backups', icon: IconHistory, needsSite: true },
  { path: '/print', label: 'nav.print', icon: IconPrinter, needsSite: true },
  { path: '/runbooks', label: 'nav.runbooks', icon: IconListCheck, needsSite: true },
  { path: '/inventory', label: 'nav.inventory', icon: IconPackage, needsSite: true },
  {
    ...{ path: '/services', label: 'nav.services', icon: IconSunrise, needsSite: true },
    holds: ['/proxmox', '/fog', '/wapt', '/move-guest', '/service-checks', '/mail'],
  },
  { path: '/journal', label: 'nav.journal', icon: IconNotebook, needsSite: true },
  { path: '/settings', label: 'nav.settings', icon: IconSettings, needsSite: false },
]

/** Tables one needs less often, folded under one entry. */
export const furtherTables: readonly Destination[] = [
  { path: '/tables/prefixes', label: 'nav.prefixes', icon: IconNetwork, needsSite: true },
  { path: '/tables/ports', label: 'nav.ports', icon: IconPlugConnected, needsSite: true },
  { path: '/tables/panels', label: 'nav.panels', icon: IconLayoutRows, needsSite: true },
  { path: '/tables/rooms', label: 'nav.rooms', icon: IconDoor, needsSite: true },
  { path: '/tables/cables', label: 'nav.cables', icon: IconLine, needsSite: true },
  { path: '/tables/lags', label: 'nav.lags', icon: IconGitMerge, needsSite: true },
  { path: '/tables/hosts', label: 'nav.hosts', icon: IconDeviceDesktop, needsSite: true },
  { path: '/tables/dhcp-servers', label: 'nav.dhcpServers', icon: IconServerBolt, needsSite: true },
]
