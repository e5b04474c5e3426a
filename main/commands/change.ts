/** `brassage change`: a late change with all that follows from it; `--dry-run` only looks. */
import { type ChangeRequest, changeRequest } from '../../shared/late-change/change-request.ts'
import type { Consequences } from '../../shared/late-change/late-change.ts'
import { consequencesOf, prepareLateChange } from '../services/late-change.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { countRows, formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const changeCommand: Command = {
  usage:
    'brassage change FILE move-stand STAND --to OUTLET [--from OUTLET] [--by cords|configuration] | swap OUTLET OUTLET [--by …] | move-outlet OUTLET --to "SW2 5"|"P1 12" | vlan-add N --ports "SW2 1-12,15" [--tagged] | vlan-remove N --ports "…" | shut --ports "…" | open --ports "…" | isolate N --ports "…"   [--dry-run]',
  options: {
    to: { type: 'string' },
    from: { type: 'string' },
    by: { type: 'string' },
    ports: { type: 'string' },
    tagged: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(input) {
    const request = readRequest(input)
    const isDry = input.options['dry-run'] === true
    return withSite(input, (site) => {
      const change = explainEdit(() => prepareLateChange(site, request))
      const applied = isDry ? null : site.commit(change.label, change.changes)
      const consequences = consequencesOf(change)
      const done = applied === null ? 'Nothing was changed yet.' : `Applied (${countRows(applied.changed)}).`
      return {
        exit: 0,
        json: { ...consequences, changed: applied?.changed ?? 0, applied: applied !== null },
        text: `${say(consequences)}\n\n${done}`,
      }
    })
  },
}

type Reader = (input: CommandInput) => unknown

const readers: Readonly<Record<ChangeRequest['kind'], Reader>> = {
  'move-stand': (input) => ({
    stand: positional(input, 2, 'STAND'),
    to: requiredOption(input, 'to', 'the outlet the stand gets'),
    from: textOption(input, 'from'),
    by: textOption(input, 'by'),
  }),
  swap: (input) => ({
    a: positional(input, 2, 'OUTLET'),
    b: positional(input, 3, 'the other OUTLET'),
    by: textOption(input, 'by'),
  }),
  'move-outlet': (input) => ({
    outlet: positional(input, 2, 'OUTLET'),
    to: requiredOption(input, 'to', 'a switch port ("SW2 5") or a panel position ("P1 12")'),
  }),
  'vlan-add': (input) => ({ ...readVlan(input), tagged: input.options.tagged === true }),
  'vlan-remove': readVlan,
  shut: readPorts,
  open: readPorts,
  isolate: readVlan,
}

function readVlan(input: CommandInput) {
  const text = positional(input, 2, 'the number of the VLAN')
  if (!/^\d{1,4}$/.test(text)) throw new UsageError(`"${text}" is no VLAN number`)
  return { vlan: Number(text), ...readPorts(input) }
}

function readPorts(input: CommandInput) {
  return { ports: requiredOption(input, 'ports', 'a switch and its ports, as in "SW2 1-12,15"') }
}

/** How many words a change takes with FILE and its name, where it is not three. */
const wordsOf: Partial<Record<ChangeRequest['kind'], number>> = { swap: 4, shut: 2, open: 2 }

/** Throws UsageError where a word is missing, too much, or none of ours. */
function readRequest(input: CommandInput): ChangeRequest {
  const kind = positional(input, 1, 'the change')
  if (!Object.hasOwn(readers, kind))
    throw new UsageError(`there is no change "${kind}"; there are ${Object.keys(readers).join(', ')}`)
  const known = kind as ChangeRequest['kind']
  expectAtMost(input, wordsOf[known] ?? 3)
  const read = changeRequest.safeParse({ kind, ...(readers[known](input) as object) })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new UsageError(`${issue?.path.join('.') ?? kind}: ${issue?.message ?? 'not understood'}`)
}

function say({ label, notes, plan, config, labels, ticks }: Consequences): string {
  const parts = [
    [label, ...notes],
    ['Plan:', formatTable(plan)],
    config.length === 0
      ? ['Configuration: no line changes.']
      : config.flatMap(({ switch: name, lines, refusal, base }) => [
          `Configuration of ${name}${base === 'reading' ? ', as it was read last' : ''}:`,
          ...(refusal ? [`  cannot be told: ${refusal}`] : []),
          ...lines.map(
            ({ depth, text, toChoose }) =>
              `  ${' '.repeat(depth)}${text}${toChoose ? '   (a push leaves it unless it is chosen)' : ''}`,
          ),
        ]),
    [
      'Labels to print anew:',
      formatTable(
        labels.map(({ kind, name, before, after }) => ({
          kind,
          name,
          before: before.join('; '),
          after: after.join('; '),
        })),
      ),
    ],
    ['New ticks:', formatTable(ticks.added.map(sayTick))],
    ['To be done again:', formatTable(ticks.again.map(sayTick))],
    ['Ticks that go:', formatTable(ticks.removed.map(sayTick))],
  ]
  return parts.map((part) => part.join('\n')).join('\n\n')
}

const sayTick = ({ id, step, name, room, from, to }: Consequences['ticks']['added'][number]) => ({
  id,
  step,
  name,
  room,
  from,
  to,
})
