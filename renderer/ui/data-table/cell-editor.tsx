/** Editing in place, with the right kind of field. A refusal is shown at the cell, and what was typed stays. */
import { Popover } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { type KeyboardEvent, useId } from 'react'
import { useText } from '../../i18n.ts'
import { useSuggestions } from './cell-suggestions.ts'
import { isChosen, type TableColumn } from './column.ts'
import style from './data-table.module.css'
import { type CommitMove, commitMoveOf, type Editing } from './editing.ts'

export interface EditorProps {
  readonly column: TableColumn
  readonly editing: Editing
  readonly onText: (text: string) => void
  readonly onCommit: (move: CommitMove) => void
  readonly onCancel: () => void
}

export function CellEditor(props: EditorProps) {
  const { editing } = props
  return (
    <Popover
      opened={editing.error !== null}
      position="bottom-start"
      withArrow
      shadow="md"
      offset={4}
      // The field is the widget, and the refusal an alert: the frame around it opens nothing.
      withRoles={false}
    >
      <Popover.Target>
        <div className={style.editor}>
          <Field {...props} />
        </div>
      </Popover.Target>
      <Popover.Dropdown className={style.refusal} role="alert">
        <IconAlertCircle size={16} aria-hidden />
        <span>{editing.error}</span>
      </Popover.Dropdown>
    </Popover>
  )
}

function Field(props: EditorProps) {
  const { column, editing, onCommit, onCancel, onText } = props
  const t = useText()
  const onKeyDown = (event: KeyboardEvent) => {
    // What is being stored is no text any more: undo means the edit, and is for the frame.
    if (editing.isSaving && (event.ctrlKey || event.metaKey)) return
    event.stopPropagation()
    const move = commitMoveOf(event)
    if (!move && event.key !== 'Escape') return
    event.preventDefault()
    if (move) onCommit(move)
    else onCancel()
  }
  const shared = {
    'aria-label': t(column.label),
    'aria-invalid': editing.error !== null,
    className: style.field,
    readOnly: editing.isSaving,
    'aria-busy': editing.isSaving,
    onKeyDown,
    onBlur: () => editing.error === null && !editing.isSaving && onCommit('stay'),
  }
  if (isChosen(column)) return <ChoiceField {...props} shared={shared} />
  return <TextField column={column} editing={editing} onText={onText} shared={shared} />
}

type Shared = Readonly<Record<string, unknown>>

function ChoiceField({ column, editing, onText, shared }: EditorProps & { readonly shared: Shared }) {
  const t = useText()
  const choices =
    column.edit?.kind === 'yesNo'
      ? ([
          { value: '', label: 'table.unset' },
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ] as const)
      : (column.choices ?? [])
  return (
    <select
      {...shared}
      ref={(field) => field?.focus()}
      value={editing.text}
      onChange={(event) => onText(event.currentTarget.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {t(choice.label)}
        </option>
      ))}
    </select>
  )
}

function TextField(props: Pick<EditorProps, 'column' | 'editing' | 'onText'> & { readonly shared: Shared }) {
  const { column, editing, onText, shared } = props
  const listId = useId()
  const suggestions = useSuggestions(column)
  const begin = (field: HTMLInputElement | null) => {
    if (!field || document.activeElement === field) return
    field.focus()
    if (!editing.isTyped) field.select()
  }
  return (
    <>
      <input
        {...shared}
        ref={begin}
        type="text"
        inputMode={column.edit?.kind === 'number' ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length > 0 ? listId : undefined}
        value={editing.text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {suggestions.length > 0 ? (
        <datalist id={listId}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
    </>
  )
}
