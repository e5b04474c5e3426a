/** What a reading is called as a text file: `SW1-running-2026-06-01T08-00.txt`. */
import type { BackupEntry } from '../../../shared/contract/backup.ts'

export const textFileName = (entry: Pick<BackupEntry, 'id' | 'switch' | 'serial' | 'kind' | 'at'>): string =>
  `${entry.switch ?? entry.serial ?? entry.id}-${entry.kind}-${entry.at.slice(0, 16)}.txt`
