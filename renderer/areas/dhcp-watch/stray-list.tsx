/** Who took an address of a foreign network already, by what DHCP snooping saw. */
import { Alert } from '@mantine/core'
import type { StrayLease } from '../../../shared/dhcp/watch-view.ts'
import { sayPlace } from '../../../shared/i18n/dhcp-places.ts'
import { useText } from '../../i18n.ts'
import style from './dhcp-watch.module.css'

export function StrayList({ strays }: { readonly strays: readonly StrayLease[] }) {
  const t = useText()
  if (strays.length === 0) return null
  return (
    <Alert color="orange" p="xs" title={t('dhcp.strays')}>
      <ul className={style.strays}>
        {strays.map(({ mac, address, place }) => (
          <li key={`${mac} ${address}`}>
            <code>{address}</code> <code>{mac}</code> {sayPlace(t, place)}
          </li>
        ))}
      </ul>
      {t('dhcp.strays.text')}
    </Alert>
  )
}
