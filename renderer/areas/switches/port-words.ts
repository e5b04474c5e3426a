/** A port in a sentence: for screen readers, and for the line that says what is under the pointer. */
import { useCallback } from 'react'
import type { PanelPicturePort } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { compressNumbers } from '../../ui/number-runs.ts'
import { stateLabels } from '../../ui/work-state.ts'

const modeLabels = {
  access: 'mode.access',
  tagged: 'mode.tagged',
  routed: 'mode.routed',
  unused: 'mode.unused',
} as const

export function usePortWords(): (port: PanelPicturePort) => string {
  const t = useText()
  return useCallback(
    (port) =>
      [
        t('switches.port', { label: port.label }),
        port.name,
        port.uplink ? t('column.uplink') : t(modeLabels[port.mode]),
        port.lag === null ? null : t('switches.inLag', { lag: port.lag }),
        port.vlan === null ? null : `VLAN ${port.vlan} ${port.vlanName ?? ''}`.trim(),
        port.tagged.length > 0 ? t('switches.tagged', { vlans: compressNumbers(port.tagged) }) : null,
        port.outlet ? `${t('kind.outlet')} ${port.outlet}` : null,
        port.stand ? `${t('kind.stand')} ${port.stand}` : null,
        port.enabled ? null : t('switches.off'),
        port.mode === 'unused' ? null : t(stateLabels[port.state]),
      ]
        .filter((word) => word !== null)
        .join(' · '),
    [t],
  )
}
