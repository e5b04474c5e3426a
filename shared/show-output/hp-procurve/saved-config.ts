/** `show running-config status` and `show config status`: one sentence that says whether all is saved. */
import { row, type Table } from '../table.ts'

export const savedConfig: Table = {
  table: 'saved configuration',
  commands: ['show running-config status', 'show config status'],
  rules: [
    row(
      /^ *(?<state>(?:Running|The running|Current) configuration is (?:the )?same as (?:the )?startup.*)$/i,
      {
        set: { isSaved: true },
      },
    ),
    row(/^ *(?<state>(?:Running|The running|Current) configuration (?:has been changed|differs|needs).*)$/i, {
      set: { isSaved: false },
    }),
  ],
}
