/**
 * A text may end anywhere: copied too short, or logged until somebody pulled the cable. Its last line is dropped unless it
 * is whole for sure, because the beginning of a name is another name: `Fa0/1` of `Fa0/12`. Whoever knows all the words
 * that a line may end with keeps more.
 */

/** A prompt, which is where a device stops. */
const ENDS = /[#>$]\s*$/

/**
 * `lines` without a last one that may have been cut. The text ended with a line end where the last line is blank.
 * `words`: port names and VLAN numbers of the device; a line that ends with one which no longer one begins with is whole.
 */
export function wholeLines(lines: readonly string[], words: Iterable<string>): readonly string[] {
  const last = lines.at(-1) ?? ''
  if (last.trim() === '' || ENDS.test(last) || isWhole(last, words)) return lines
  return lines.slice(0, -1)
}

function isWhole(line: string, words: Iterable<string>): boolean {
  const end = /\S+$/.exec(line)?.[0].toLowerCase() ?? ''
  let isKnown = false
  for (const word of words) {
    const known = word.toLowerCase()
    if (known === end) isKnown = true
    else if (known.startsWith(end)) return false
  }
  return isKnown
}
