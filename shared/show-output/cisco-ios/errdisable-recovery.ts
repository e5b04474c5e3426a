/** `show errdisable recovery`, `show errdisable detect`: timers by reason, then the ports that come back with the next. */
import { row, skip, type Table } from '../table.ts'

export const errdisableRecovery: Table = {
  table: 'err-disable timer',
  commands: ['show errdisable recovery', 'show errdisable detect', 'show errdisable flap-values'],
  rules: [
    skip(/^[- ]+$/),
    skip(/^ErrDisable Reason +(?:Timer Status|Detection)/i),
    row(/^Timer interval: *(?<recoverySeconds>\d+)/, { set: { table: 'err-disable interval' } }),
    skip(/^Interfaces that will be enabled at the next timeout/),
    skip(/^Interface +Errdisable reason +Time left/i, {
      begins: [
        row(
          /^ *(?<interface>[A-Za-z][A-Za-z-]*\d[\d/.]*) +(?<reason>\S(?:.{0,60}?\S)?) +(?<secondsLeft>\d+)$/,
          {
            set: { table: 'err-disabled' },
          },
        ),
      ],
    }),
    row(/^ ?(?<reason>[A-Za-z](?:.{0,60}?\S)?) +(?<timerStatus>Enabled|Disabled)(?: +(?<mode>\S+))?$/),
    skip(/^ErrDisable Reason +Flaps +Time/i),
    row(/^ ?(?<reason>[a-z][\w-]+) +(?<flaps>\d+) +(?<flapSeconds>\d+)$/),
  ],
}
