/** How all sheets are read: rules of this venue, what is read besides, and the mapping as a file to keep. */
import { Button, Checkbox, FileButton, Group, Select, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ImportOptionsInput } from '../../../shared/contract/import.ts'
import { type ImportRules, parseMapping, type WorkbookMapping } from '../../../shared/import/mapping.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { downloadFile } from '../../ui/download-file.ts'

interface ModelProps {
  readonly options: ImportOptionsInput
  readonly onOptions: (options: ImportOptionsInput) => void
}

function DefaultModel({ options, onOptions }: ModelProps) {
  const t = useText()
  const types = useQuery(rpc.plan.types.queryOptions())
  const switches = (types.data ?? []).filter(({ kind }) => kind === 'switch')
  return (
    <Select
      size="xs"
      searchable
      clearable
      label={t('import.option.model')}
      placeholder={t('import.option.model.default')}
      data={switches.map(({ slug, manufacturer, model }) => ({
        value: slug,
        label: `${manufacturer} ${model} (${slug})`,
      }))}
      comboboxProps={{ width: 320, position: 'top-start' }}
      value={options.defaultModel ?? null}
      onChange={(slug) => {
        const { defaultModel: _, ...rest } = options
        onOptions(slug ? { ...rest, defaultModel: slug } : rest)
      }}
    />
  )
}

interface MappingFileProps {
  readonly mapping: WorkbookMapping
  readonly name: string
  readonly onLoad: (mapping: WorkbookMapping) => void
}

/** The same file the command line takes with `--map`. */
function MappingFile({ mapping, name, onLoad }: MappingFileProps) {
  const t = useText()
  const act = useAct()
  const load = (file: File | null) => {
    if (file) void act(async () => onLoad(parseMapping(await file.text())))
  }
  const save = () =>
    downloadFile(
      `${name.replace(/\.[^.]+$/, '')}.map.json`,
      JSON.stringify(mapping, null, 2),
      'application/json',
    )
  return (
    <Group gap={6} grow>
      <Button size="compact-xs" variant="default" onClick={save}>
        {t('import.map.save')}
      </Button>
      <FileButton
        accept=".json,application/json"
        onChange={load}
        inputProps={{ 'aria-label': t('import.map.load') }}
      >
        {(props) => (
          <Button {...props} size="compact-xs" variant="default">
            {t('import.map.load')}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}

interface ImportRulesProps extends MappingFileProps, ModelProps {
  readonly onRules: (rules: Partial<ImportRules>) => void
}

export function ImportRulesPanel({ mapping, name, options, onLoad, onOptions, onRules }: ImportRulesProps) {
  const t = useText()
  const { rules } = mapping
  return (
    <Stack gap={8} pt="xs">
      <Title order={2} fz="sm">
        {t('import.rules')}
      </Title>
      <Checkbox
        size="xs"
        label={t('import.rule.outletIsPanelPosition')}
        checked={rules.outletIsPanelPosition}
        onChange={(event) => onRules({ outletIsPanelPosition: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('import.rule.noPanels')}
        checked={rules.noPanels}
        onChange={(event) => onRules({ noPanels: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('import.rule.outletsNumberedByStand')}
        checked={rules.outletsNumberedByStand === true}
        indeterminate={rules.outletsNumberedByStand === null}
        onChange={() =>
          onRules({
            outletsNumberedByStand:
              rules.outletsNumberedByStand === null ? true : !rules.outletsNumberedByStand,
          })
        }
      />
      <Checkbox
        size="xs"
        label={t('import.option.hidden')}
        checked={options.includeHidden}
        onChange={(event) => onOptions({ ...options, includeHidden: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={t('import.option.cancelled')}
        checked={options.includeCancelled}
        onChange={(event) => onOptions({ ...options, includeCancelled: event.currentTarget.checked })}
      />
      <DefaultModel options={options} onOptions={onOptions} />
      <MappingFile mapping={mapping} name={name} onLoad={onLoad} />
    </Stack>
  )
}
