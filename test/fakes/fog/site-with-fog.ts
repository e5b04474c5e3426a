/** A site whose FOG is the emulated one, and the command line on it. */
import { brassage, type Said } from '../../commands/command-line.ts'
import { type TemporarySite, temporarySite } from '../../db/temporary-site.ts'
import { type FakeFog, type FakeVersion, FOG_TOKENS, fakeFog } from './fog-server.ts'

export interface SiteWithFog {
  readonly fog: FakeFog
  readonly place: TemporarySite
  readonly file: string
  /** `fog WORDS` on the site, with the passphrase and `--json`. */
  run(command: string, ...words: string[]): Promise<Said>
}

export const FOG_ENV = { ...FOG_TOKENS, PASS: 'four words of it' }

export async function siteWithFog(version?: FakeVersion): Promise<SiteWithFog> {
  const fog = await fakeFog(version)
  const place = temporarySite()
  place.create().close()
  const file = place.path
  const login = ['--api-token-env', 'API', '--user-token-env', 'USERTOKEN', '--passphrase-env', 'PASS']
  const added = await brassage(['service', 'add', file, 'fog', 'fog', '--url', fog.url, ...login], FOG_ENV)
  if (added.exit !== 0) throw new Error(added.err)
  fog.seen.length = 0
  const run = (command: string, ...words: string[]) =>
    brassage(['fog', command, file, ...words, '--passphrase-env', 'PASS', '--json'], FOG_ENV)
  return { fog, place, file, run }
}
