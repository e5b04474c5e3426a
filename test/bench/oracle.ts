/**
 * The best sender the rules allow: it sees into the emulated switch, so it keeps the input buffer exactly full and
 * never over, and needs no echo to know what was lost. It obeys the same guard-line rule as ours, on the same steps:
 * a guard's Enter only when its own echo is back and everything before is confirmed; until it is confirmed, only the
 * text of the next line, without Enter, may follow. What ours loses against it is the price of not seeing inside.
 */
import type { Step } from '../../main/driver-engine/steps.ts'
import type { Rig } from './push/rig.ts'

const promptPattern = /^[\w-]+(\([\w-]+\))?[#>]/

/** What has come back, as far as the rule needs it: lines confirmed, and how much of the next one is echoed. */
function createEcho(steps: readonly Step[]) {
  let current = ''
  let done = 0
  let isEntered = false
  return {
    take(byte: number) {
      if (byte === 10) {
        isEntered ||= current.replace(promptPattern, '') === steps[done]?.text
        current = ''
      } else if (byte !== 13) current += String.fromCharCode(byte)
      if (isEntered && promptPattern.test(current)) {
        done++
        isEntered = false
      }
    },
    get done() {
      return done
    },
    isEchoed: (step: number) =>
      step === done && !isEntered && current.replace(promptPattern, '') === steps[step]?.text,
    get isAnswering() {
      return isEntered
    },
  }
}

/** Sends `steps`; resolves when the last prompt is back. */
export function sendAsOracle({ clock, catalyst }: Rig, steps: readonly Step[]): Promise<void> {
  const transport = catalyst.transport()
  const echo = createEcho(steps)
  let index = 0
  let offset = 0

  const mayType = () => steps.slice(echo.done, Math.max(echo.done, index - 1)).every((step) => !step.guard)
  const mayEnter = (step: Step) =>
    step.guard ? echo.isEchoed(index) : steps.slice(echo.done, index).every((before) => !before.guard)

  const typeNext = (): boolean => {
    const step = steps[index]
    if (!step || catalyst.state.inputRoom <= 0) return false
    if (offset < step.text.length) {
      if (!mayType()) return false
      transport.write(Uint8Array.of(step.text.charCodeAt(offset++)))
      return true
    }
    if (!mayEnter(step)) return false
    transport.write(Uint8Array.of(13))
    index++
    offset = 0
    return true
  }

  return new Promise((resolve) => {
    const release = () => {
      while (typeNext());
      if (echo.done >= steps.length) return resolve()
    }
    transport.onData((bytes) => {
      for (const byte of bytes) echo.take(byte)
      release()
    })
    const look = () => {
      release()
      if (echo.done < steps.length) clock.after(0.5, look)
    }
    look()
  })
}
