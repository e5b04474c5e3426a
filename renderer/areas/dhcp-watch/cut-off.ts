/**
 * Cutting a port off: shown with its lines, confirmed, made in the plan as one step, and handed to the console, which shows
 * the lines once more before it sends them. Nothing is sent from here.
 */
import { notifications } from '@mantine/notifications'
import type { ServerPlace } from '../../../shared/dhcp/server-place.ts'
import type { ChangeRequest } from '../../../shared/late-change/change-request.ts'
import type { Text } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { waitForSwitch } from '../../state/waiting-lines.ts'
import type { Act } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'

interface Surroundings {
  readonly t: Text
  readonly act: Act
  readonly navigate: (path: string) => void
}

export async function cutOff(
  { t, act, navigate }: Surroundings,
  place: ServerPlace,
  request: ChangeRequest,
): Promise<void> {
  const preview = await act(() => client.lateChange.preview({ request }))
  if (!preview) return
  const own = preview.config.find((one) => one.switch === place.switch)
  const lines = own?.lines.map(({ depth, text }) => `${' '.repeat(depth)}${text}`) ?? []
  if (preview.rows > 0) {
    const isSure = await confirm({
      title: t('dhcp.act.title', { switch: place.switch, interface: place.interface }),
      text: t('dhcp.act.text', { switch: place.switch }),
      names: own?.refusal ? [t(`change.config.${own.refusal}`)] : lines,
      action: t('dhcp.act.do'),
      isDestructive: true,
    })
    if (!isSure || !(await act(() => client.lateChange.apply({ request, seen: preview.seen })))) return
  } else notifications.show({ message: t('dhcp.act.none') })
  waitForSwitch(lines.length > 0 ? { switch: place.switch, lines } : null)
  navigate(`/console?switch=${encodeURIComponent(place.switch)}`)
}
