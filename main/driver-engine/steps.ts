/**
 * From configuration lines to what is sent: which lines are guards, which sections they open, which modes their
 * prompts may show, and the lines that lead from one mode to another.
 */
import type { ContextRule, Driver, Mode } from '../drivers/driver.ts'

export interface SourceLine {
  /** As typed, without indentation; secrets resolved. */
  readonly text: string
  /** As shown and recorded: secrets as `{{secret:name}}`. */
  readonly shown: string
  /** 1-based, in the text or list the person saw. */
  readonly line: number
  /** Indentation level; null in a flat text, where only the words tell. */
  readonly depth: number | null
  /** Lines of free text up to a delimiter that follow this one. */
  readonly block?: readonly string[]
  /** The plan marks it: an uplink, a list that replaces. */
  readonly careful?: boolean
}

export interface Step {
  readonly text: string
  readonly shown: string
  /** Null: leads from one mode to another and is in nobody's list. */
  readonly line: number | null
  /** Steps of one section share it; a section is sent again as a whole. */
  readonly section: number
  /** Opens a section. */
  readonly opens: boolean
  readonly guard: boolean
  readonly mayAsk: boolean
  readonly patienceMs: number
  /** Modes its prompt may show; null: the mode the section's guard led to. */
  readonly after: RegExp | null
  /** Also fine: the line belongs one level up and left the section by itself. */
  readonly mayLeave: boolean
  readonly block: readonly string[]
  /** What is asked for behind the line and typed unechoed. */
  readonly hidden: { readonly secret: string; readonly prompts: readonly RegExp[] } | null
  /** The host name this line sets. */
  readonly hostname: string | null
  /** Mode it has to be typed in; null: any configuration mode. */
  readonly from: Mode | null
}

/** Silence that is patience for an ordinary line, in milliseconds. */
export const ORDINARY_PATIENCE_MS = 15_000

const matches = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text))

const contextOf = (driver: Driver, text: string): ContextRule | undefined =>
  driver.contexts.find((rule) => rule.line.test(text))

interface Shape {
  readonly section: number
  readonly opens: boolean
  /** Deeper lines follow. */
  readonly hasChildren: boolean
}

function makeStep(driver: Driver, source: SourceLine, shape: Shape): Step {
  const { text, hidden } = splitHidden(driver, source.text)
  const context = contextOf(driver, text)
  const block = source.block ?? []
  const mayAsk = hidden !== null || matches(driver.mayAsk, text)
  const isCareful = mayAsk || !!source.careful || matches(driver.careful, text)
  return {
    text,
    shown: source.shown,
    line: source.line,
    section: shape.section,
    opens: shape.opens,
    guard: shape.opens || shape.hasChildren || !!context || block.length > 0 || isCareful,
    mayAsk: mayAsk || block.length > 0,
    patienceMs: driver.slow.find((rule) => rule.line.test(text))?.ms ?? ORDINARY_PATIENCE_MS,
    after: context?.after ?? (shape.hasChildren ? driver.insideMode : shape.opens ? driver.globalMode : null),
    mayLeave: source.depth === null,
    block,
    hidden,
    hostname: driver.hostname.exec(text)?.groups?.name ?? null,
    from: context?.from ?? null,
  }
}

/** What is typed of a line, and the secret that the device asks for instead. */
function splitHidden(driver: Driver, text: string): Pick<Step, 'text' | 'hidden'> {
  for (const { line, prompts } of driver.hiddenInputs ?? []) {
    const { command, secret } = line.exec(text)?.groups ?? {}
    if (command !== undefined && secret !== undefined) return { text: command, hidden: { secret, prompts } }
  }
  return { text, hidden: null }
}

/** A line that leads from one mode to another, in a section of its own. */
export function frameStep(driver: Driver, text: string, section: number): Step {
  const source = { text, shown: text, line: 0, depth: 0 }
  return {
    ...makeStep(driver, source, { section, opens: true, hasChildren: false }),
    line: null,
    mayAsk: false,
  }
}

/** What has to be typed to come from `mode` to where a step with `from` can be typed. */
export function linesBetween(
  driver: Driver,
  mode: Mode,
  from: Mode | null,
  discard = false,
): readonly string[] {
  if (from === null && driver.configMode.test(mode))
    return driver.leaveSection !== null && driver.insideMode.test(mode) ? [driver.leaveSection] : []
  if (mode === from) return []
  const out = linesOutOf(driver, mode, discard)
  return from === 'privileged' ? out : [...out, driver.enterConfig]
}

/** What leads from `mode` to the privileged prompt, level by level. */
function linesOutOf(driver: Driver, mode: Mode, discard: boolean): string[] {
  if (mode === 'privileged') return []
  const way = driver.leaveMode.find((rule) => rule.mode.test(mode))
  if (!way) return [driver.leaveConfig]
  const line = discard ? way.discard : way.commit
  return way.to === undefined ? [line] : [line, ...linesOutOf(driver, way.to, discard)]
}

/** Where the lines so far have led: what the mode will be, and whether a section is open inside it. */
interface Place {
  readonly mode: Mode
  readonly isInside: boolean
}

function follow(driver: Driver, place: Place, context: ContextRule | undefined, shape: Shape): Place {
  if (context?.leaves === 'all') return { mode: 'privileged', isInside: false }
  if (context?.leaves === 'one')
    return {
      mode: place.isInside && driver.configMode.test(place.mode) ? place.mode : 'privileged',
      isInside: false,
    }
  if (context?.enters)
    return {
      mode: context.enters,
      isInside: context.enters !== 'privileged' && !driver.globalMode.test(context.enters),
    }
  if (shape.opens) return { ...place, isInside: !!context || shape.hasChildren }
  return place
}

/** True for a line that belongs to the open section of a mode outside configuration, such as `vlan database`. */
function staysInMode(
  driver: Driver,
  place: Place,
  source: SourceLine,
  context: ContextRule | undefined,
): boolean {
  if (!place.isInside || driver.configMode.test(place.mode)) return false
  return source.depth === null
    ? !context || context.line.test('vlan 1') || !!context.leaves
    : source.depth > 0 || !!context?.leaves
}

/**
 * The steps of `sources`, beginning in privileged mode and ending there. Sections are the units of depth 0: a nested
 * context is a guard within its section, since only from the outermost line the whole can be sent again.
 */
export function planSteps(driver: Driver, sources: readonly SourceLine[]): Step[] {
  const steps: Step[] = []
  let section = -1
  let place: Place = { mode: 'privileged', isInside: false }
  const leaveSection = () => {
    const { leaveSection: text } = driver
    if (text === null || !place.isInside || !driver.configMode.test(place.mode)) return
    steps.push({ ...frameStep(driver, text, ++section), after: driver.globalMode })
    place = { ...place, isInside: false }
  }
  const lead = (from: Mode | null) => {
    if (from !== null) leaveSection()
    for (const text of linesBetween(driver, place.mode, from)) {
      steps.push(frameStep(driver, text, ++section))
      place = { mode: text === driver.enterConfig ? 'config' : 'privileged', isInside: false }
    }
  }
  sources.forEach((source, i) => {
    const depth = source.depth
    const nextDepth = sources[i + 1]?.depth ?? null
    const hasChildren = depth !== null && nextDepth !== null && nextDepth > depth
    const context = contextOf(driver, source.text)
    const stays = staysInMode(driver, place, source, context)
    if (!stays && !context?.leaves) lead(context?.from ?? null)
    const isOutermost = depth === null || depth === 0
    if (!stays && !context?.leaves && (depth === 0 || (depth === null && context))) leaveSection()
    const opens =
      !stays &&
      isOutermost &&
      !context?.leaves &&
      (!!context || hasChildren || place.isInside || section < 0 || lastIsFrame(steps))
    const shape = { section: opens ? ++section : section, opens, hasChildren }
    const isDatabaseLine = stays && !context?.leaves
    const step = makeStep(driver, source, shape)
    steps.push(
      isDatabaseLine
        ? { ...step, after: null, from: null, guard: matches(driver.careful, source.text) }
        : step,
    )
    place = isDatabaseLine ? place : follow(driver, place, context, shape)
  })
  lead('privileged')
  return steps
}

const lastIsFrame = (steps: readonly Step[]): boolean => steps.at(-1)?.line === null
