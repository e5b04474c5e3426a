/** The name after a name: A09 is followed by A10, B by B2, and what is taken is passed over. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, digits = ''] = /^(.*?)(\d*)$/s.exec(name) ?? []
  const width = digits.startsWith('0') ? digits.length : 0
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number++) {
    const next = `${stem}${String(number).padStart(width, '0')}`
    if (!taken.has(next)) return next
  }
}
