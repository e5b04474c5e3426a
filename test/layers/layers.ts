/**
 * Who may import whom, lowest first. A part may use itself and what is listed; a part that is not in the table fails
 * the test, so that a new folder is placed on purpose. Flow is one way: nothing imports upward.
 */

/** Small modules that everything above the contract may use: time, and the error of refused work. */
const BASE = ['main/clock.ts', 'main/poll-changes.ts', 'main/work-error.ts', 'shared']

const PIPES = ['main/transports', 'main/drivers', 'main/driver-engine']
const STORES = ['main/db', 'main/vault', 'main/secrets']
const SERVICES_USE = [
  ...STORES,
  ...PIPES,
  'main/sessions',
  'main/import',
  'main/drawings',
  'main/export',
  'main/print',
  'main/integrations',
]
const SHELLS_USE = [
  'main/open-core.ts',
  'main/core.ts',
  'main/page',
  'main/host-channel.ts',
  'main/host-client.ts',
  'main/host-key-store.ts',
]

export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  shared: [],

  'main/clock.ts': [],
  'main/poll-changes.ts': ['main/clock.ts'],
  'main/work-error.ts': [],
  'main/required-node.ts': [],
  'main/host-channel.ts': [],
  'main/host-client.ts': ['main/host-channel.ts'],
  'main/host-key-store.ts': ['main/host-client.ts', 'main/vault'],
  'main/page': [],

  'main/transports': BASE,
  'main/drivers': BASE,
  'main/driver-engine': [...BASE, 'main/drivers', 'main/transports'],
  // An import makes its edit ready beside the core.
  'main/import': [...BASE, 'main/db'],
  // The text of a drawing is decoded as that of a workbook is; what was read is kept as rows and documents.
  'main/drawings': [...BASE, 'main/import', 'main/db'],
  'main/export': BASE,
  'main/print': [...BASE, 'main/db', 'main/export'],
  'main/integrations': BASE,
  'main/db': BASE,
  'main/vault': [...BASE, 'main/db'],
  'main/secrets': [...BASE, 'main/db', 'main/vault'],
  'main/sessions': [...BASE, ...PIPES, 'main/db', 'main/secrets'],
  'main/demo': [...BASE, 'main/db', 'main/import', 'main/drawings'],
  'main/services': [...BASE, ...SERVICES_USE, 'main/demo'],

  // The context of a call names the type of the services, which core.ts puts together.
  'main/rpc': [...BASE, 'main/services'],
  'main/core.ts': [...BASE, ...SERVICES_USE, 'main/services', 'main/rpc'],
  'main/open-core.ts': [...BASE, 'main/core.ts', 'main/db', 'main/vault'],
  'main/commands': [...BASE, ...SERVICES_USE, 'main/demo', 'main/services'],

  'main/cli.ts': ['main/required-node.ts', 'main/commands'],
  'main/web': ['main/page', 'shared'],
  'main/web.ts': [...SHELLS_USE, 'main/web'],
  'main/core-process.ts': SHELLS_USE,
  'main/electron': ['main/page', 'main/host-channel.ts', 'main/open-core.ts', 'shared'],
  'main/electron.ts': ['main/electron'],
  'main/start': ['main/open-core.ts', 'build'],
  'main/start.ts': ['main/required-node.ts', 'main/start', 'main/web.ts'],
  'main/dev.ts': ['main/required-node.ts', 'main/web'],
  'main/dev-server.ts': ['build', 'main/start', 'main/page', 'main/web', 'main/web.ts'],

  preload: ['shared'],
  renderer: ['shared'],
  build: [],
}

/** Packages that only the named parts may import. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  electron: ['main/electron', 'main/electron.ts', 'preload'],
  'better-sqlite3': ['main/db'],
  serialport: ['main/transports'],
  ssh2: ['main/transports'],
  ws: ['main/web'],
  'dxf-parser': ['main/drawings'],
  'pdfjs-dist': ['main/drawings', 'renderer'],
  react: ['renderer'],
}

/** What shared code may import beside itself: pure libraries, no effect and no Node module. */
export const SHARED_PACKAGES = ['zod', '@orpc/contract', 'ipaddr.js', 'ulid', 'diff', 'yaml', 'uqr']

/** The part a path belongs to: the longest entry that holds it. */
export function layerOf(path: string): string | null {
  const holds = (layer: string) => path === layer || path.startsWith(`${layer}/`)
  const found = Object.keys(LAYERS).filter(holds)
  return found.sort((a, b) => b.length - a.length)[0] ?? null
}

/** Whether an import stays inside its part or goes to one the table allows. */
export function isAllowedImport(from: string, to: string): boolean {
  const layer = layerOf(from)
  if (layer === null) return false
  const holds = (allowed: string) => to === allowed || to.startsWith(`${allowed}/`)
  return holds(layer) || (LAYERS[layer] ?? []).some(holds)
}
