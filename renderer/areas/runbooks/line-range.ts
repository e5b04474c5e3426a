/** Where a line begins and ends in a text, to select it in a field. */
export function lineRange(text: string, line: number): readonly [number, number] {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0)
  const end = text.indexOf('\n', before)
  return [before, end < 0 ? text.length : end]
}
