/** How a machine's files differ from the plan, for people: `+` is put in, `-` goes, `~` becomes, ` ` stays though it is not ours. */
import type { fileJson } from '../services/routers/install/compare-machine.ts'

type FileJson = ReturnType<typeof fileJson>

const states: Readonly<Record<FileJson['state'], string>> = {
  new: 'is not there yet',
  changed: 'differs',
  same: 'is as planned',
}

export const differenceText = (files: readonly FileJson[]): string[] =>
  files.flatMap(({ path, state, way, differences }) => [
    '',
    `${path}: ${states[state]}${state === 'changed' && way === 'merged' ? ', what is not ours stays' : ''}`,
    ...(state === 'new'
      ? [`  + ${differences.length} statements`]
      : differences.map((one) => lineOf(way, one))),
  ])

function lineOf(
  way: FileJson['way'],
  { kind, line, inside, planned, found }: FileJson['differences'][number],
): string {
  const place = [line === null ? null : `line ${line}`, inside].filter(Boolean).join(', ')
  const text =
    kind === 'missing'
      ? `+ ${planned}`
      : kind === 'different'
        ? `~ ${found}  ->  ${planned}`
        : `${way === 'whole' ? '-' : ' '} ${found}`
  return place === '' ? `  ${text}` : `  ${text}    (${place})`
}
