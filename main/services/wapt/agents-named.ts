/** The agents that are meant by names, of hosts of the server or of the site. */
import type { ComparedHost } from '../../../shared/wapt/compare-hosts.ts'
import { WorkError } from '../../work-error.ts'

/** All where none is named. @throws WorkError `unknown_host`, naming it, `which_host` where several are called so */
export function agentsNamed(
  rows: readonly ComparedHost[],
  names: readonly string[],
): readonly ComparedHost[] {
  if (names.length === 0) return rows
  return names.map((name) => {
    const [first, ...more] = rows.filter((row) => isCalled(row, name.toLowerCase()))
    if (!first)
      throw new WorkError(
        'unknown_host',
        `No agent of WAPT is called "${name}", and none is at a stand of that name.`,
        {
          name,
        },
      )
    if (more.length > 0)
      throw new WorkError(
        'which_host',
        `"${name}" may be ${[first, ...more].map((row) => row.fqdn ?? row.uuid).join(' or ')}: name it in full.`,
        { name },
      )
    return first
  })
}

const isCalled = ({ uuid, name, fqdn, host, stand }: ComparedHost, wanted: string): boolean =>
  [uuid, name, fqdn, host, stand].some((one) => one?.toLowerCase() === wanted)
