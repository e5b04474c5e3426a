/** Which switches were read, whose tables lead from a server's MAC address to its port, and bringing in more. */
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTableImport } from '@tabler/icons-react'
import type { DhcpTable } from '../../../shared/contract/dhcp.ts'
import { useText } from '../../i18n.ts'
import { sayTime } from '../runbooks/say-time.ts'
import style from './dhcp-watch.module.css'
import { TableDialog } from './table-dialog.tsx'

export function SwitchTables({ tables }: { readonly tables: readonly DhcpTable[] }) {
  const t = useText()
  const [isOpen, dialog] = useDisclosure(false)
  const withMacs = tables.filter(({ macs }) => macs !== null)
  return (
    <section className={style.part} aria-label={t('dhcp.tables')}>
      <h2>{t('dhcp.tables')}</h2>
      <p className={style.quiet}>{t('dhcp.tables.intro')}</p>
      <ul className={style.tables}>
        {withMacs.map(({ switch: name, at, macs }) => (
          <li key={name}>
            <span>{t('dhcp.tables.count', { name, macs })}</span>
            <time dateTime={at}>{sayTime(at)}</time>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTableImport size={16} aria-hidden />}
        onClick={dialog.open}
      >
        {t('dhcp.tables.add')}
      </Button>
      <TableDialog opened={isOpen} onClose={dialog.close} />
    </section>
  )
}
