/** States of steps as words of the catalogue. */
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { StepState } from '../../../shared/migration/run-state.ts'

export const stateWords: Readonly<Record<StepState, TextKey>> = {
  todo: 'migration.state.todo',
  sending: 'migration.state.sending',
  done: 'migration.state.done',
  failed: 'migration.state.failed',
  undoing: 'migration.state.undoing',
  undo_failed: 'migration.state.undo_failed',
  undone: 'migration.state.undone',
}
