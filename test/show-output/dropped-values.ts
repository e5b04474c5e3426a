/** Words with a number in them, but for defaults in brackets, that an output has and its rows, or the lines not understood, do not: lost on the way. */
import { cleanLines, isPromptLine } from '../../shared/show-output/clean-text.ts'
import type { ShowOutput } from '../../shared/show-output/index.ts'

/** Lines that tell nothing of the device: legends, titles, notices, what a pager or a shell adds. */
const TELLS_NOTHING: readonly RegExp[] = [
  /Copyright|licensed under|under GPL|GPL code/,
  /^ +R - Layer3 +S - Layer2$|^[RS]U - L[23] port-channel/,
  /^VLAN Type +SAID|^ *802\.1Q VLAN ID +Name/,
  /^Current configuration : \d+ bytes$/,
  /^ *\d+$/,
  /Bottom of Log : Events Listed/,
  / +H\/W +Current|^ *Switch# +Port 1 +Port 2/,
]

export function droppedValues(command: string, text: string, output: ShowOutput): string[] {
  const kept = JSON.stringify(output).toLowerCase()
  return cleanLines(text)
    .filter((line) => !isPromptLine(line, command) && !TELLS_NOTHING.some((known) => known.test(line)))
    .flatMap((line) => line.split(/[\s,;()"':<*]+/))
    .map((word) => word.replace(/^[.]+(?=\d)|[.]+$/g, '').toLowerCase())
    .filter(
      (word) =>
        /\d/.test(word) && !/^(?:ipv[46]|\[.*\])$/.test(word) && !kept.includes(word) && !isTwoOf(kept, word),
    )
}

/** Columns that touch each other. */
const isTwoOf = (kept: string, word: string): boolean =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, place) => place + 3).some(
    (at) => kept.includes(word.slice(0, at)) && kept.includes(word.slice(at)),
  )
