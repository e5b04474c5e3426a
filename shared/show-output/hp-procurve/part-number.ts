/** HP's part numbers in descriptions: `J9148A`, `JL254A`, `R8N85A`. Absent where there is none. */
export function partNumber(text: string | undefined): { model: string } | Record<never, never> {
  const model = /\b(J[A-Z]?\d{3,4}[A-Z]|R\d[A-Z]\d{2}[A-Z]|S\d[A-Z]\d{2}[A-Z])\b/.exec(text ?? '')?.[1]
  return model ? { model } : {}
}
