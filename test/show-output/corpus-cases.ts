/** The cases of the shared corpus of command outputs: what the device printed, and the values others read in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

const corpus = join(import.meta.dirname, '../../../shared/corpus/cli')

export interface CorpusCase {
  /** As in `cisco_ios/show_vlan/cisco_ios_show_vlan`. */
  readonly name: string
  readonly platform: string
  readonly command: string
  readonly text: string
  /** Expected rows; one row with all values where the source nests them by key. */
  readonly expected: readonly unknown[]
}

const folders = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []

const read = (path: string): string => readFileSync(path, 'utf8')

/** `ShowCdpNeighborsDetail` -> `show cdp neighbors detail`. */
const commandOfClass = (name: string): string =>
  name === 'ShowRunInterface'
    ? 'show running-config interface Gi1'
    : name === 'ShowMacAddressTable'
      ? 'show mac address-table'
      : name.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase()

function rawFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.raw'))
    .map((file) => join(folder, file.slice(0, -'.raw'.length)))
}

function rowCases(platform: string): CorpusCase[] {
  return folders(join(corpus, platform)).flatMap((folder) =>
    rawFiles(join(corpus, platform, folder)).map((path) => ({
      name: `${platform}/${folder}/${basename(path)}`,
      platform,
      command: folder.replaceAll('_', ' '),
      text: read(`${path}.raw`),
      expected: (parse(read(`${path}.yml`)) as { parsed_sample: unknown[] }).parsed_sample,
    })),
  )
}

function nestedCases(folder: string, platform: string): CorpusCase[] {
  return folders(join(corpus, folder)).flatMap((parser) =>
    rawFiles(join(corpus, folder, parser)).map((path) => ({
      name: `${folder}/${parser}/${basename(path)}`,
      platform,
      command: commandOfClass(parser),
      text: read(`${path}.raw`),
      expected: [JSON.parse(read(`${path}.expected.json`))],
    })),
  )
}

/** Every case with one output of one command; none where the corpus is not at hand. */
export function corpusCases(): CorpusCase[] {
  return [
    ...rowCases('cisco_ios'),
    ...rowCases('hp_procurve'),
    ...nestedCases('_genie_ios', 'cisco_ios'),
    ...nestedCases('_genie_iosxe', 'cisco_iosxe'),
  ]
}

export interface JoinedCase {
  readonly name: string
  readonly platform: string
  readonly outputs: readonly { readonly command: string; readonly text: string }[]
  readonly expected: unknown
}

/** What a result says of itself, not the device: placeholders for times and counts that no output tells. */
const PLACEHOLDERS = [
  'moves',
  'last_move',
  'active',
  'static',
  'last_flapped',
  'is_up',
  'is_enabled',
  'parent_interface',
  'fqdn',
]

/** Results that another library made of several outputs of one device. */
export function joinedCases(): JoinedCase[] {
  const root = join(corpus, '_napalm_ios')
  return folders(root).flatMap((getter) =>
    folders(join(root, getter)).map((name) => {
      const folder = join(root, getter, name)
      const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && file !== 'show_hosts.txt')
      return {
        name: `${getter}/${name}`,
        platform: 'cisco_ios',
        outputs: files.map((file) => ({ command: commandOfFile(file), text: read(join(folder, file)) })),
        expected: withoutPlaceholders(JSON.parse(read(join(folder, 'expected_result.json')))),
      }
    }),
  )
}

const commandOfFile = (file: string): string =>
  file
    .replace(/\.txt$/, '')
    .replace(/___.*/, '')
    .replaceAll('_', ' ')

function withoutPlaceholders(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(withoutPlaceholders)
  if (typeof result !== 'object' || result === null)
    return [-1, 0, 'Unknown'].includes(result as never) ? '' : result
  const kept = Object.entries(result).filter(([key]) => !PLACEHOLDERS.includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaceholders(value)]))
}
