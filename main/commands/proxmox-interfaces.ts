/**
 * `brassage proxmox interfaces`: `/etc/network/interfaces` of a fresh server, each line explained, checked where ifquery is, and its
 * names, DNS and NFS storage; out of options, or out of the answers of a run of the installation runbook.
 */
import { basename, join } from 'node:path'
import { draftOf, formOf as formOfDraft } from '../../shared/proxmox/interfaces-draft.ts'
import {
  bondModes,
  type ExplainedLine,
  type InterfacesForm,
  interfacesFile,
  textOfInterfaces,
} from '../../shared/proxmox/interfaces-file.ts'
import {
  faultsOfServer,
  type ServerFile,
  serverFields,
  serverFiles,
  serverWordsOf,
} from '../../shared/proxmox/server-files.ts'
import { checkInterfaces, expectForm } from '../services/proxmox/check-interfaces.ts'
import { findRun, viewRun } from '../services/runbooks/runs.ts'
import { expectAtMost, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { withSite } from './with-site.ts'
import { writeGivenFile } from './write-given-file.ts'

export const proxmoxInterfacesCommand: Command = {
  usage: `brassage proxmox interfaces --cards eno1,eno2 --address A/N --gateway G [--mode ${bondModes.join('|')}] [--no-vlans]
       [--dmz-card C | --dmz-vlan VLAN] [--name FULL_NAME] [--dns A,B] [--nfs-storage S --nfs-server A --nfs-export PATH]
       [--out FILE] [--folder FOLDER]
       brassage proxmox interfaces FILE --run RUN [any of these instead of an answer] [--out FILE] [--folder FOLDER]`,
  options: {
    cards: { type: 'string' },
    address: { type: 'string' },
    gateway: { type: 'string' },
    mode: { type: 'string' },
    'no-vlans': { type: 'boolean' },
    'dmz-card': { type: 'string' },
    'dmz-vlan': { type: 'string' },
    ...Object.fromEntries(serverFields.map((field) => [field, { type: 'string' as const }])),
    out: { type: 'string' },
    folder: { type: 'string' },
    run: { type: 'string' },
  },
  async run(input) {
    const told = await toldIn(input)
    const form = formIn(input, told)
    expectForm(form)
    const words = serverWordsOf(told)
    const problems = faultsOfServer(words)
    for (const { field, message } of problems) input.stderr(`${field}: ${message}\n`)
    const lines = interfacesFile(form)
    const text = textOfInterfaces(lines)
    const verdict = await checkInterfaces(text, input.signal)
    const files = serverFiles(words, form.address)
    const out = textOption(input, 'out')
    if (out !== undefined) writeGivenFile(out, text)
    const written = writeFolder(input, [{ path: '/etc/network/interfaces', lines }, ...files])
    return {
      exit: verdict.state === 'refused' || problems.length > 0 ? 1 : 0,
      json: {
        ...{ text, lines: lines.map(rowOf), ifquery: verdict, out: out ?? null },
        files: files.map((one) => ({
          ...{ path: one.path, text: textOfInterfaces(one.lines), lines: one.lines.map(rowOf) },
        })),
        ...{ problems, written },
      },
      text: [
        ...tableOf(lines),
        verdict.state === 'unable'
          ? `ifquery ${verdict.why}: the file was not checked.`
          : `ifquery: ${verdict.state}${verdict.messages.map((one) => `\n${one.text}`).join('')}`,
        ...files.flatMap((one) => ['', `${one.path ?? 'command on the server'}:`, ...tableOf(one.lines)]),
      ].join('\n'),
    }
  },
}

const rowOf = ({ text, why }: ExplainedLine) => ({ text, why: why?.en ?? null, whyFr: why?.fr ?? null })

function tableOf(lines: readonly ExplainedLine[]): string[] {
  const widest = Math.max(...lines.map((line) => line.text.length))
  return lines.map(({ text, why }) =>
    why === null ? '' : `${text.replace('\t', '    ').padEnd(widest + 4)} # ${why.en}`,
  )
}

/** Each under its own name; a command is no file. Returns their paths. */
function writeFolder(
  input: CommandInput,
  files: readonly (Omit<ServerFile, 'path'> & { readonly path: string | null })[],
): string[] {
  const folder = textOption(input, 'folder')
  if (folder === undefined) return []
  return files.flatMap(({ path, lines }) => {
    if (path === null) return []
    const to = join(folder, basename(path))
    writeGivenFile(to, textOfInterfaces(lines))
    return [to]
  })
}

type Told = Readonly<Partial<Record<string, string | null>>>

/** Answers of the run, and what stands beside them. */
async function toldIn(input: CommandInput): Promise<Told> {
  const run = textOption(input, 'run')
  const word = textOption(input, 'mode')
  if (word !== undefined && !bondModes.some((one) => one === word))
    throw new UsageError(`--mode ${word}: expected ${bondModes.join(', ')}`)
  const [card, vlan] = [textOption(input, 'dmz-card'), textOption(input, 'dmz-vlan')]
  if (card !== undefined && vlan !== undefined)
    throw new UsageError('--dmz-card and --dmz-vlan do not go together')
  if (run === undefined) {
    expectAtMost(input, 0)
    requiredOption(input, 'cards', 'the network cards, as in eno1,eno2')
    requiredOption(input, 'address', 'the address of the server, as in 192.0.2.10/24')
    requiredOption(input, 'gateway', 'the address of the gateway')
  }
  const answers = run === undefined ? {} : await answersOf(input, run)
  const given = {
    ...Object.fromEntries(serverFields.map((field) => [field, textOption(input, field)])),
    ...{ cards: textOption(input, 'cards'), address: textOption(input, 'address') },
    ...{ gateway: textOption(input, 'gateway'), mode: word },
    ...{ vlans: input.options['no-vlans'] === true ? 'no' : undefined, dmz: card ?? vlan },
  }
  return {
    ...answers,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}

function formIn(input: CommandInput, told: Told): InterfacesForm {
  const form = formOfDraft(draftOf(told))
  const card = textOption(input, 'dmz-card')
  // A card may be called as a number is written; what stands beside its option is what is meant.
  return card === undefined ? form : { ...form, dmz: { card } }
}

/** By the ids of their steps, which are the names of the fields. Throws WorkError `unknown_run`. */
async function answersOf(input: CommandInput, run: string): Promise<Record<string, string | null>> {
  expectAtMost(input, 1)
  return withSite(input, (site) =>
    Object.fromEntries(viewRun(site, findRun(site, run)).path.map(({ step, value }) => [step, value])),
  )
}
