/** Over the network: what takes the device back should we cut ourselves off, and what is not sent because it would. */
import { Alert, List, Text } from '@mantine/core'
import type { PushPreview } from '../../../shared/contract/console.ts'
import { useText } from '../../i18n.ts'

export function NetworkNotice({ preview }: { readonly preview: PushPreview }) {
  const t = useText()
  const { isNetwork, hasWayBack, ownPort, withheld } = preview
  if (!isNetwork) return null
  return (
    <Alert color={hasWayBack && withheld.length === 0 ? 'cable' : 'orange'}>
      <Text size="sm">{t(hasWayBack ? 'push.network.wayBack' : 'push.network.none')}</Text>
      <Text size="sm">
        {ownPort === null
          ? t('jobs.confirm.portUnknown')
          : ownPort.vid === null
            ? t('jobs.confirm.port', { port: ownPort.port })
            : t('jobs.confirm.portVlan', { port: ownPort.port, vid: ownPort.vid })}
      </Text>
      {withheld.length > 0 ? (
        <>
          <Text size="sm">{t('push.network.withheld', { count: withheld.length })}</Text>
          <List size="sm" ff="monospace">
            {withheld.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Alert>
  )
}
