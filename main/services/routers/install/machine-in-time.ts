/** A session to a machine that nobody waits for longer than so many milliseconds; one that comes later is closed. */
import type { Clock } from '../../../clock.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { WorkError } from '../../../work-error.ts'

/** Rejects with WorkError `timeout`. */
export function machineInTime(
  connect: () => Promise<RouterMachine>,
  clock: Clock,
  ms: number,
): () => Promise<RouterMachine> {
  return () =>
    new Promise((resolve, reject) => {
      let isLate = false
      const cancel = clock.after(ms, () => {
        isLate = true
        reject(new WorkError('timeout', 'It did not answer in time.'))
      })
      connect().then(
        (machine) => {
          cancel()
          if (isLate) void machine.close()
          else resolve(machine)
        },
        (error: unknown) => {
          cancel()
          reject(error)
        },
      )
    })
}
