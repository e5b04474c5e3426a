/** What an installation would change, for people and programs: without secrets. */
import { createHash } from 'node:crypto'
import { fileJson } from './compare-machine.ts'
import type { PreparedInstall } from './prepare-install.ts'

export const compareMachineJson = ({
  host,
  address,
  hostname,
  comparison,
  changes,
  restarts,
  cards,
}: PreparedInstall) => ({
  host: host.host,
  address,
  hostname,
  files: comparison.files.map((file) => fileJson(file, comparison.hidden)),
  writes: changes.map(({ path }) => path),
  restarts: restarts.map(({ unit }) => unit),
  cards: cards.entered,
  problems: comparison.problems,
})

/** Of all that would be sent: the same only where the same files would become the same. */
export const digestOf = ({ changes }: Pick<PreparedInstall, 'changes'>): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ path, text }) => [path, text])))
    .digest('hex')
