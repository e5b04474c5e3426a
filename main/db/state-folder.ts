/** Where this computer keeps what is not part of a site: rolling copies, who has which file open, recent sites. */
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** `BRASSAGE_STATE` overrides the system's own place (tests, portable installations). */
export function stateFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.BRASSAGE_STATE) return env.BRASSAGE_STATE
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Brassage')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Brassage')
  return join(env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'brassage')
}

/** Makes a folder in it, with what is missing above: for this user alone, since copies hold whole sites. */
export const makePrivateFolder = (path: string): void => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}
