/** Says that only some items are shown, those another screen asked for, and leads back to all. */
import { Button, Group, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { useText } from '../../i18n.ts'

export function AskedBar({ count }: { readonly count: number }) {
  const t = useText()
  const [, navigate] = useLocation()
  return (
    <Group gap="sm" mb="xs">
      <Text size="sm" role="status">
        {t('checklist.asked', { count })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => navigate('/checklist')}>
        {t('checklist.asked.end')}
      </Button>
    </Group>
  )
}
