/** Which application this is, and as which station it records. */
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'

export function About() {
  const t = useText()
  const info = useQuery(rpc.app.info.queryOptions())
  if (!info.data) return null
  const { version, shell, station } = info.data
  return (
    <Stack gap="xs">
      <Text>
        {t('app.name')} · {t('settings.about.version', { version })}, {t(`settings.about.shell.${shell}`)}
      </Text>
      <Text>{t('settings.about.station', { station })}</Text>
    </Stack>
  )
}
