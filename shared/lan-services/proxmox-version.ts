/** Versions of Proxmox VE: what a server says of itself, and what it can therefore be asked (proxmox-api §12). */
import { z } from 'zod'

export interface ProxmoxVersion {
  readonly major: number
  readonly minor: number
  /** `5.4-13`, `7.4-17`, `9.1.2` */
  readonly text: string
}

const told = z.object({ version: z.string(), release: z.string().default('') })

/** Reads the answer of `GET /version`; null where it is none. 5.x keeps the last part in `release`. */
export function readProxmoxVersion(data: unknown): ProxmoxVersion | null {
  const read = told.safeParse(data)
  const parts = /^(\d+)\.(\d+)/.exec(read.data?.version ?? '')
  if (!read.success || !parts) return null
  const { version, release } = read.data
  const isShort = /^\d+\.\d+$/.test(version) && /^\d+$/.test(release)
  return {
    major: Number(parts[1]),
    minor: Number(parts[2]),
    text: isShort ? `${version}-${release}` : version,
  }
}

/** Whether the server is of this release or a later one. */
export const isAtLeast = ({ major, minor }: ProxmoxVersion, wanted: `${number}.${number}`): boolean => {
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
