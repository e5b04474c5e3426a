/** The configuration lines that would shut a port, or set it apart: those of a late change that is looked at and not made. */
import { formatLines, type TextLine } from '../../shared/config/tree.ts'
import type { ServerPlace } from '../../shared/dhcp/server-place.ts'
import type { ChangeRequest } from '../../shared/late-change/change-request.ts'
import { EditError } from '../../shared/plan/edits/index.ts'
import type { SiteFile } from '../db/site-file.ts'
import { prepareLateChange } from '../services/late-change.ts'

export interface PortLines {
  /** As they are sent to the switch, indented; null: no driver writes its configuration, or it cannot be. */
  readonly shut: readonly string[] | null
  /** Null also where the switch has no VLAN with the purpose `quarantine`. */
  readonly isolate: readonly string[] | null
}

export function portLines(site: SiteFile, place: ServerPlace): PortLines {
  if (place.port === null) return { shut: null, isolate: null }
  const ports = `${place.switch} ${place.port}`
  return {
    shut: linesOf(site, { kind: 'shut', ports }, place.switch),
    isolate:
      place.quarantine === null
        ? null
        : linesOf(site, { kind: 'isolate', ports, vlan: place.quarantine }, place.switch),
  }
}

function linesOf(site: SiteFile, request: ChangeRequest, name: string): readonly string[] | null {
  try {
    const { config } = prepareLateChange(site, request)
    const own = config.find((one) => one.switch === name)
    if (own?.refusal) return null
    return own
      ? formatLines(own.lines as readonly TextLine[])
          .split('\n')
          .filter((line) => line !== '')
      : []
  } catch (error) {
    // Of a port that carries others nothing is offered: it is an uplink, or in a LAG.
    if (error instanceof EditError) return null
    throw error
  }
}
