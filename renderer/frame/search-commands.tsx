/** What can be done from anywhere: commands under the hits of the search, found by their words. */
import { Spotlight } from '@mantine/spotlight'
import {
  type Icon,
  IconArrowsExchange,
  IconChartBar,
  IconDeviceDesktopDown,
  IconDoor,
  IconHeartbeat,
  IconMailSearch,
  IconNotebook,
  IconPackages,
  IconPencilPlus,
  IconRadar2,
  IconRoute,
  IconRouteAltLeft,
  IconRouter,
  IconServer2,
  IconStethoscope,
  IconSunrise,
  IconTransferOut,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { TableRow } from '../../shared/contract/plan.ts'
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
import type { SearchHit } from '../../shared/plan/search.ts'
import { roomPath } from '../areas/rooms/room-path.ts'
import { type Text, useText } from '../i18n.ts'
import { placePath, placePathOf } from '../journal/object-words.ts'
import { rpc } from '../rpc.ts'
import { useQuickEntry } from '../state/quick-entry.ts'
import { foldText } from '../ui/fold-text.ts'
import { usePlaceCommands } from './place-commands.ts'

interface SearchCommand {
  readonly label: string
  readonly icon: Icon
  /** Where it leads, or what it does. */
  readonly go: string | (() => void)
}

interface FixedCommand extends Omit<SearchCommand, 'label'> {
  readonly label: TextKey
}

const commands: readonly FixedCommand[] = [
  { label: 'walk.title', go: '/walk-test', icon: IconRoute },
  { label: 'diagnosis.title', go: '/diagnosis', icon: IconStethoscope },
  { label: 'change.title', go: '/change', icon: IconArrowsExchange },
  { label: 'change.kind.move-stand', go: '/change?kind=move-stand', icon: IconArrowsExchange },
  { label: 'change.kind.swap', go: '/change?kind=swap', icon: IconArrowsExchange },
  { label: 'change.kind.move-outlet', go: '/change?kind=move-outlet', icon: IconArrowsExchange },
  { label: 'change.kind.vlan-add', go: '/change?kind=vlan-add', icon: IconArrowsExchange },
  { label: 'change.kind.vlan-remove', go: '/change?kind=vlan-remove', icon: IconArrowsExchange },
  { label: 'change.kind.shut', go: '/change?kind=shut', icon: IconArrowsExchange },
  { label: 'change.kind.open', go: '/change?kind=open', icon: IconArrowsExchange },
  { label: 'change.kind.isolate', go: '/change?kind=isolate', icon: IconArrowsExchange },
  { label: 'routers.title', go: '/routers', icon: IconRouter },
  { label: 'migration.title', go: '/migration', icon: IconRouteAltLeft },
  { label: 'checks.title', go: '/service-checks', icon: IconHeartbeat },
  { label: 'mail.title', go: '/mail', icon: IconMailSearch },
  { label: 'services.morning', go: '/services/morning', icon: IconSunrise },
  { label: 'nav.fog', go: '/fog', icon: IconDeviceDesktopDown },
  { label: 'nav.wapt', go: '/wapt', icon: IconPackages },
  { label: 'nav.proxmox', go: '/proxmox', icon: IconServer2 },
  { label: 'interfaces.title', go: '/proxmox/interfaces', icon: IconServer2 },
  { label: 'move.title', go: '/move-guest', icon: IconTransferOut },
  { label: 'services.list', go: '/services/list', icon: IconServer2 },
  { label: 'dhcp.title', go: '/verify/dhcp', icon: IconRadar2 },
  { label: 'journal.quick.title', go: () => useQuickEntry.getState().open(), icon: IconPencilPlus },
  { label: 'journal.command.incidents', go: '/journal/incidents', icon: IconNotebook },
  { label: 'journal.command.figures', go: '/journal/figures', icon: IconChartBar },
]

/** Of what was found by its whole name. */
const MOST_PLACES = 3

const MOST = 8

interface FoundCommands {
  readonly commands: readonly SearchCommand[]
  /** False: some may still come. */
  readonly areKnown: boolean
}

/** By every word of the text, rooms and what `hits` name wholly too; none where nothing is asked. */
export function useCommands(text: string, hits: readonly SearchHit[]): FoundCommands {
  const t = useText()
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word.length > 1)
  const isAsking = words.length > 0
  const atPlaces = usePlaceCommands(words)
  const rooms = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'rooms' }, enabled: isAsking }))
  // Folded once, not at every key: a site may have thousands of rooms.
  const always = useMemo(
    () =>
      [
        ...commands.map((command) => ({ ...command, label: t(command.label) })),
        ...(rooms.data ?? []).filter(isTechnical).map((row) => ({
          label: t('room.title', { name: String(row.name) }),
          go: roomPath(String(row.name)),
          icon: IconDoor,
        })),
        ...(rooms.data ?? []).map((row) => ({
          label: t('journal.place', { name: String(row.name) }),
          go: placePath({ kind: 'room', id: Number(row.id) }),
          icon: IconNotebook,
        })),
      ].map(withFolded),
    [rooms.data, t],
  )
  if (!isAsking) return { commands: [], areKnown: true }
  const whole = foldText(text).trim()
  const meant = [...atPlaces.commands.map(withFolded), ...always]
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    // What holds the words as they were typed: `Local B` before `Local A`, though one letter is no word to look for.
    .sort((a, b) => Number(b.folded.includes(whole)) - Number(a.folded.includes(whole)))
    .map(({ command }) => command)
  return { commands: [...placesOf(hits, t), ...meant].slice(0, MOST), areKnown: atPlaces.areKnown }
}

const withFolded = (command: SearchCommand) => ({ command, folded: foldText(command.label) })

/** The page of everything about each thing that is called just so. */
const placesOf = (hits: readonly SearchHit[], t: Text): SearchCommand[] =>
  hits
    .flatMap(({ exact, name, point }) => {
      const path = exact ? placePathOf(point) : null
      return path === null ? [] : [{ label: t('journal.place', { name }), go: path, icon: IconNotebook }]
    })
    .slice(0, MOST_PLACES)

/** Only rooms with something to look at. */
const isTechnical = ({ panels, switches }: TableRow): boolean =>
  [panels, switches].some((names) => Array.isArray(names) && names.length > 0)

export function doCommand(go: SearchCommand['go'], navigate: (path: string) => void): void {
  if (typeof go === 'string') navigate(go)
  else go()
}

interface GroupProps {
  readonly found: readonly SearchCommand[]
  /** Nothing else was found: the first is the selected one. */
  readonly isFirst: boolean
}

export function CommandGroup({ found, isFirst }: GroupProps) {
  const t = useText()
  const [, navigate] = useLocation()
  if (found.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('change.command')}>
      {found.map(({ label, go, icon: Icon }, at) => (
        <Spotlight.Action
          key={typeof go === 'string' ? go : label}
          label={label}
          leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
          data-selected={(isFirst && at === 0) || undefined}
          onClick={() => doCommand(go, navigate)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}
