/**
 * `brassage migrate`: a move of outlets, ports and hosts to another VLAN as a plan of steps with a way back; looked at, run,
 * and taken back.
 */
import { type MigrationRequest, readMigrationRequest } from '../../shared/migration/migration-request.ts'
import { decodeText } from '../import/text-encoding.ts'
import { planSiteMigration } from '../services/migration/plan-site-migration.ts'
import { expectAtMost, requiredOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { migrationOutput } from './migrate-output.ts'
import { runMigration } from './migrate-run.ts'
import { checkServerOptions, SERVER_USAGE, serverOptions } from './migrate-server.ts'
import { DEVICES_USAGE } from './on-devices.ts'
import { TRANSPORT_USAGE } from './open-console.ts'
import { pushOptions } from './push-session.ts'
import { readGivenFile } from './read-given-file.ts'
import { languageOption } from './run-output.ts'
import { withSite } from './with-site.ts'

const { commands: _c, record: _r, remove: _m, limit: _l, ...sendOptions } = pushOptions

const WAYS = ['dry-run', 'run', 'back-out'] as const

export const migrateCommand: Command = {
  usage: `brassage migrate FILE --change F.json --dry-run [--lang fr|en]
       brassage migrate FILE --change F.json --run|--back-out [--done STEP]... [--note T] [--by WHO] [--to STEP] [--lang fr|en] [--yes] [--no-save] [--no-logging]
         [${DEVICES_USAGE} | --switch S ${TRANSPORT_USAGE}] [--service PROXMOX --passphrase-env VAR]
         ${SERVER_USAGE}`,
  options: {
    ...sendOptions,
    change: { type: 'string' },
    run: { type: 'boolean' },
    'back-out': { type: 'boolean' },
    done: { type: 'string', multiple: true },
    to: { type: 'string' },
    by: { type: 'string' },
    note: { type: 'string' },
    station: { type: 'string' },
    service: { type: 'string' },
    ...serverOptions,
    lang: { type: 'string' },
  },
  async run(input) {
    expectAtMost(input, 1)
    const given = WAYS.filter((way) => input.options[way] === true)
    const [way] = given
    if (way === undefined || given.length > 1)
      throw new UsageError('one of --dry-run, --run and --back-out says what is to be done')
    languageOption(input)
    checkServerOptions(input)
    const request = changeOption(input)
    if (way !== 'dry-run') return runMigration(input, request, way === 'run' ? 'run' : 'back')
    return withSite(input, (site) => migrationOutput(input, planSiteMigration(site, request)))
  },
}

/** Throws WorkError `unreadable`, `bad_change`. */
export const changeOption = (input: CommandInput): MigrationRequest =>
  explainEdit(() => readMigrationRequest(readChange(input)))

/** The file of `--change` as a value. */
function readChange(input: CommandInput): unknown {
  const path = requiredOption(input, 'change', 'a JSON file that says what moves where')
  const text = decodeText(readGivenFile(path))
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new WorkError('bad_change', `${path} is no JSON: ${error.message}`, { file: path })
  }
}
