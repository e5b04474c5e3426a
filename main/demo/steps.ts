/**
 * Reads sources/steps.txt: the demo as a list of named steps, each of some edits. The words are those of the command
 * line, so that what makes the demo is what a person would type.
 */

export interface DemoEdit {
  readonly verb: string
  readonly words: readonly string[]
  /** In the file, for messages. */
  readonly line: number
}

export interface DemoStep {
  /** The step's name in undo and journal. */
  readonly label: string
  readonly edits: readonly DemoEdit[]
}

/** `# label` begins a step, `--` a comment; other lines are `verb; word; word`. Throws, naming the line. */
export function parseSteps(text: string): DemoStep[] {
  const steps: { label: string; edits: DemoEdit[] }[] = []
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('--')) continue
    if (line.startsWith('#')) {
      steps.push({ label: line.slice(1).trim(), edits: [] })
      continue
    }
    const [verb = '', ...words] = line.split(';').map((word) => word.trim())
    const step = steps.at(-1)
    if (!step) throw new Error(`steps.txt, line ${at + 1}: an edit before the first "# step"`)
    step.edits.push({ verb, words, line: at + 1 })
  }
  return steps
}

/** The `field=value` words as fields. Throws where a word is none. */
export function fieldsOfWords(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=')
      if (at < 1) throw new Error(`"${word}" is no field=value`)
      return [word.slice(0, at), word.slice(at + 1)] as const
    }),
  )
}
