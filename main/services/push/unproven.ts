/** What a person is told before a push, and after it: of these lines nobody has seen that such a device takes them. */
import type { Driver } from '../../drivers/driver.ts'

/** Of a whole family, or of some of its lines where any of those is among what is sent. */
export function unproven(
  { evidence, title, assumedLines }: Driver,
  lines: readonly { readonly shown: string }[],
): string[] {
  if (evidence === 'assumed')
    return [
      `Unproven: what Brassage knows of ${title} is from documents, and was seen on no device. Look at the first ports.`,
    ]
  const first = lines.find(({ shown }) => assumedLines?.test(shown.trim()))
  return first
    ? [
        `Unproven: how ${title} takes "${first.shown.trim()}" and lines like it is from documents, and was seen on no device. Look at the first of them.`,
      ]
    : []
}
