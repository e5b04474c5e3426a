/** Files of a machine, with all that they include: asked for until nothing is missing any more. */
import type { OpenIncluded } from '../../../../shared/routers/read/read-tree.ts'
import { FileFault, type ReadText } from '../../../../shared/routers/read/statement.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { WorkError } from '../../../work-error.ts'

/** `$1` path. Exit code 66: it is not there. The first line is where it really lies. */
const READ = `
[ -e "$1" ] || exit 66
[ -f "$1" ] || { echo "it is no plain file" >&2; exit 1; }
readlink -f -- "$1" && cat -- "$1"
`

/** `$1` folder of the file that includes, `$2` path or pattern. Exit code 66: no such file. */
const FIND = `
cd "$1" || exit 66
IFS=
found=66
for one in $2; do
  if [ -d "$one" ]; then found=0; for file in "$one"/*; do [ -f "$file" ] && readlink -f -- "$file"; done
  elif [ -f "$one" ]; then found=0; readlink -f -- "$one"
  fi
done
exit $found
`

const NOT_THERE = 66

/** Null: it is not there. Throws FileFault for one that is no UTF-8, since it could not be written back as it was. */
export async function readMachineFile(machine: RouterMachine, path: string): Promise<ReadText | null> {
  const { exit, output, errors } = await machine.ask(READ, [path])
  if (exit === NOT_THERE) return null
  if (exit !== 0)
    throw new WorkError('machine_refused', `${machine.peer} could not do it: ${path}: ${errors.trim()}`, {
      peer: machine.peer,
      file: path,
    })
  const at = output.indexOf('\n')
  const bytes = output.subarray(at + 1)
  const text = bytes.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(bytes))
    throw new FileFault(path, lineOfBadByte(text), 'it is not written in UTF-8; convert it first')
  return { path: output.subarray(0, at).toString('utf8'), text }
}

const lineOfBadByte = (text: string): number => text.slice(0, text.indexOf('\uFFFD')).split('\n').length

/** A text of a file that is not read yet. */
class NotRead extends Error {
  readonly pattern: string
  readonly from: string
  constructor(pattern: string, from: string) {
    super(pattern)
    this.pattern = pattern
    this.from = from
  }
}

/**
 * Calls `work` with what opens included files, again each time it asked for one that had to be fetched first. Whatever
 * `work` throws comes through.
 */
export async function withIncluded<T>(machine: RouterMachine, work: (open: OpenIncluded) => T): Promise<T> {
  const known = new Map<string, readonly ReadText[] | null>()
  const open: OpenIncluded = (pattern, from) => {
    const found = known.get(keyOf(pattern, from))
    if (found === undefined) throw new NotRead(pattern, from)
    return found
  }
  for (;;)
    try {
      return work(open)
    } catch (error) {
      if (!(error instanceof NotRead)) throw error
      known.set(keyOf(error.pattern, error.from), await fetchIncluded(machine, error))
    }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
const keyOf = (pattern: string, from: string): string => `${folderOf(from)}\0${pattern}`

async function fetchIncluded(
  machine: RouterMachine,
  { pattern, from }: NotRead,
): Promise<readonly ReadText[] | null> {
  // dnsmasq names endings behind a folder: `/etc/dnsmasq.d,*.conf`.
  const [path = '', ...endings] = pattern.split(',')
  const { exit, output } = await machine.ask(FIND, [folderOf(from), path])
  if (exit !== 0) return /[*?[]/.test(path) ? [] : null
  const wanted = endings.flatMap((one) => (one.startsWith('*') ? [one.slice(1)] : []))
  const files: ReadText[] = []
  for (const name of output.toString('utf8').split('\n').filter(Boolean)) {
    if (wanted.length > 0 && !wanted.some((ending) => name.endsWith(ending))) continue
    const file = await readMachineFile(machine, name)
    if (file) files.push(file)
  }
  return files
}
