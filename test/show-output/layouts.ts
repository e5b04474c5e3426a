/**
 * Layouts of trains and models that differ: outputs written after what such devices print, one file a command. A line
 * `@@ show vlan -> 3 vlan, 1 summary` above each says what was typed and how many rows of which kind come of it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, 'layouts')

export interface Layout {
  /** `cisco_ios show vlan 2`: the second layout of that command. */
  readonly what: string
  readonly platform: string
  readonly command: string
  readonly text: string
  /** `3 vlan, 1 summary`. */
  readonly rows: string
}

export const layouts: readonly Layout[] = readdirSync(root).flatMap((platform) =>
  readdirSync(join(root, platform)).flatMap((file) => layoutsOf(platform, file)),
)

function layoutsOf(folder: string, file: string): Layout[] {
  const platform = folder.replaceAll('-', '_')
  const [, ...parts] = `\n${readFileSync(join(root, folder, file), 'utf8')}`.split('\n@@ ')
  return parts.map((part, place) => {
    const end = part.indexOf('\n')
    const [command = '', rows = ''] = part.slice(0, end).split(' -> ')
    return {
      what: `${platform} ${command} ${place + 1}`,
      platform,
      command,
      text: part.slice(end + 1),
      rows,
    }
  })
}
