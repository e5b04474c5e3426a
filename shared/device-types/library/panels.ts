/** Patch panels and wall boxes: a port is a position, front and rear wired one to one. */
import type { Family, LibraryEntry, MakerLibrary } from '../family.ts'

const passive: Family = { platform: null, capabilities: {}, limits: {}, console: null }

const panel = (
  model: string,
  slug: string,
  pattern: string,
  media = '8p8c',
  part?: string,
): LibraryEntry => ({
  model,
  slug,
  family: passive,
  kind: 'panel',
  ports: [[pattern, media]],
  ...(part === undefined ? {} : { part }),
})
const ours = (count: number): LibraryEntry => ({
  ...panel(`Generic panel ${count}`, `generic-panel-${count}`, `Port {1-${count}}`),
  also: [`bandeau ${count}`, `panneau ${count}`, `panel ${count}`, `patch panel ${count}`],
  origin: 'ours',
})

export const panels: readonly MakerLibrary[] = [
  {
    manufacturer: 'Generic',
    entries: [
      ours(12),
      ours(24),
      ours(48),
      panel('24-port Copper Patch Panel', '24-port-copper-patch-panel', 'Port {1-24}'),
      panel('48-port Copper Patch Panel', '48-port-copper-patch-panel', 'Port {1-48}'),
      panel('LC-24-port Fiber Patch Panel', 'lc-24-port-fiber-patch-panel', 'Port {1-24}', 'lc'),
      panel('Wall box, 2 UTP plugs', 'wall-box-2-utp-plugs', 'Port {1-2}'),
      panel('Wall box, 4 UTP plugs', 'wall-box-4-utp-plugs', 'Port {1-4}'),
      panel('Wall box, 6 UTP plugs', 'wall-box-6-utp-plugs', 'Port {1-6}'),
    ],
  },
  {
    manufacturer: 'Panduit',
    entries: [
      panel('Mini-Com Shielded Patch Panel (24 Port, 1RU)', 'cp24bly', '{01-24}', '8p8c', 'CP24BLY'),
      panel('Mini-Com Shielded Patch Panel (48 Port, 2RU)', 'cp48bly', '{01-48}', '8p8c', 'CP48BLY'),
    ],
  },
]
