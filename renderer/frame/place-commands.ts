/** What can be done at a stand or outlet that is named among the words of a search: `B17 has no network`, `B17 walk test`. */
import { IconRoute, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { diagnosisAddress, walkAddress } from '../areas/walk-test/place-address.ts'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'

const MOST = 2

/** `words`: folded. Stands first; none where no word is a whole name. `areKnown`: the core has answered. */
export function usePlaceCommands(words: readonly string[]) {
  const t = useText()
  const enabled = words.length > 0
  const places = useQuery(rpc.plan.placesNamed.queryOptions({ input: { words: [...words] }, enabled }))
  const commands = (places.data ?? []).slice(0, MOST).flatMap(({ name, point }) => [
    { label: t('diagnosis.command', { name }), go: diagnosisAddress(point), icon: IconStethoscope },
    { label: t('walk.command', { name }), go: walkAddress(point), icon: IconRoute },
  ])
  return { commands, areKnown: !enabled || places.isSuccess }
}
