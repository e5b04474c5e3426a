/** What a line's output and the prompt after it mean. */
import type { Driver, Mode } from '../drivers/driver.ts'
import type { Step } from './steps.ts'

/** The device's complaint in `output`, as one line; null when there is none. `%` alone is no complaint. */
export function findError(driver: Driver, output: readonly string[]): string | null {
  const isComplaint = (line: string) =>
    !driver.warnings.some((pattern) => pattern.test(line)) &&
    driver.errors.some((pattern) => pattern.test(line))
  const found = output.find((line) => isComplaint(line.trim()))
  if (found !== undefined) return found.trim()
  // A message that fell into the complaint has torn it apart.
  const whole = output.map((line) => line.trim()).join('')
  return output.length > 1 && isComplaint(whole) ? whole : null
}

/** What the device remarked without refusing. */
export function findWarnings(driver: Driver, output: readonly string[]): string[] {
  return output
    .map((line) => line.trim())
    .filter((line) => line.startsWith('%') || driver.warnings.some((pattern) => pattern.test(line)))
}

/** True when a prompt of `mode` is what `step` leads to. `sectionMode`: where the section's guard led. */
export function isExpectedMode(driver: Driver, step: Step, mode: Mode, sectionMode: Mode): boolean {
  if (step.after)
    return step.after.test(mode) || (step.mayLeave && step.opens && driver.configMode.test(mode))
  return mode === sectionMode || (step.mayLeave && driver.configMode.test(mode))
}

/** How a line came back, for people. Where a secret is among what was typed, only that it came back wrong. */
export function describeEcho(typed: readonly Step[], shown: string): string {
  const [step] = typed
  const hasSecret = typed.some((each) => each.shown !== each.text)
  return hasSecret
    ? `"${step?.shown ?? ''}" came back changed`
    : `"${step?.shown ?? ''}" came back as "${shown}"`
}
