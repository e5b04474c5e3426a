/** Over the map while a large floor plan is read for the first time: how far it is. A small one is there before it shows. */
import { Progress, Text } from '@mantine/core'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './floor-plan.module.css'
import { useComing } from './use-layout.ts'

export function ComingThings() {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const said = (count: number) => count.toLocaleString(language)
  const { got, count } = useComing()
  return (
    <div className={style.coming} role="status">
      <Text size="sm">
        {count === 0 ? t('loading') : t('floorPlan.coming', { got: said(got), count: said(count) })}
      </Text>
      {count === 0 ? null : <Progress value={(100 * got) / count} aria-hidden />}
    </div>
  )
}
