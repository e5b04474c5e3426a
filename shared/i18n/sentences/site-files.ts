/** Opening, making, copying and saving site files. */
import type { Sentence } from './sentence.ts'

export const siteFiles: readonly Sentence[] = [
  {
    en: 'The file was brought from format {old} to {new}; a copy as it was is {copy}.',
    fr: 'Le fichier est passé du format {old} au format {new} ; une copie de l’ancien est {copy}.',
  },
  {
    en: 'The last work on this file did not end properly; {count} bytes of its write log were recovered. Nothing confirmed is lost.',
    fr: 'Le dernier travail sur ce fichier ne s’est pas terminé normalement ; {count} octets de son journal d’écriture ont été récupérés. Rien de confirmé n’est perdu.',
  },
  {
    en: 'That copy is not there any more. Look at the list again.',
    fr: 'Cette copie n’est plus là. Revoyez la liste.',
  },
  {
    en: 'The open site cannot be replaced by a copy. Open the copy as a file of its own.',
    fr: 'Le site ouvert ne peut pas être remplacé par une copie. Ouvrez la copie comme un fichier à part.',
  },
  {
    en: 'That copy is damaged. Open it as a file of its own to see what is left.',
    fr: 'Cette copie est endommagée. Ouvrez-la comme un fichier à part pour voir ce qu’il en reste.',
  },
  { en: '{call} is not for you', fr: '{call} ne vous est pas permis' },
  {
    en: 'No site is open. Open or create a site file first.',
    fr: 'Aucun site n’est ouvert. Ouvrez ou créez d’abord un fichier de site.',
  },
  {
    en: '"{name}" is no name for a site.',
    fr: '« {name} » ne convient pas comme nom de site. Choisissez-en un autre.',
  },
  {
    en: 'There is no folder {path}. Make it first.',
    fr: 'Le dossier {path} n’existe pas. Créez-le d’abord.',
  },
  {
    en: 'The addressing scheme {scheme}, character {position}: {why}',
    fr: 'Plan d’adressage {scheme}, caractère {position} : {why}',
  },
  { en: "The site's {field}: {why}", fr: 'Site, {field} : {why}' },
  {
    en: 'There is no file {path}. Check the path, or make a site with "brassage new".',
    fr: 'Le fichier {path} n’existe pas. Vérifiez le chemin ou créez un nouveau site.',
  },
  {
    en: '{path} is a folder, not a site file.',
    fr: '{path} est un dossier, pas un fichier de site. Choisissez un fichier .brassage.',
  },
  {
    en: '{file} was written by a newer Brassage (file format {version}; this one knows up to {newest}). Update Brassage on this computer to open it.',
    fr: '{file} a été écrit par un Brassage plus récent (format {version} ; celui-ci connaît jusqu’au {newest}). Mettez Brassage à jour sur cet ordinateur pour l’ouvrir.',
  },
  {
    en: '{file} is not a Brassage site file (or its beginning was destroyed). Open a .brassage file, or import a workbook into a new site.',
    fr: '{file} n’est pas un fichier de site Brassage (ou son début est détruit). Ouvrez un fichier .brassage, ou importez un classeur dans un nouveau site.',
  },
  {
    en: '{file} is damaged, and nothing of it can be read. Open a rolling copy from {folder}.',
    fr: '{file} est endommagé et rien ne peut en être lu. Ouvrez une copie de secours du dossier {folder}.',
  },
  {
    en: 'An end of cable {cable} already has a cable. Remove that one first.',
    fr: 'Une extrémité du câble {cable} porte déjà un câble. Retirez d’abord celui-ci.',
  },
  {
    en: 'There is already a {table} like {name}. Choose another name or number.',
    fr: '{name} existe déjà ({table}). Choisissez un autre nom ou numéro.',
  },
  {
    en: '{path} exists already and is not overwritten. Choose another name.',
    fr: '{path} existe déjà et n’est pas écrasé. Choisissez un autre nom.',
  },
  {
    en: '{path} exists already and is not overwritten. Choose another name, or move that file away.',
    fr: '{path} existe déjà et n’est pas écrasé. Choisissez un autre nom ou déplacez ce fichier.',
  },
  {
    en: '{path} is open for reading only. Send a copy to a folder of yours, and work on that.',
    fr: '{path} est ouvert en lecture seule. Envoyez une copie dans l’un de vos dossiers et travaillez sur celle-ci.',
  },
  {
    en: '{file} is damaged ({reason}). Open it to see what can still be read, or take a rolling copy.',
    fr: '{file} est endommagé ({reason}). Ouvrez-le pour voir ce qui reste lisible, ou prenez une copie de secours.',
  },
  {
    en: 'The disk of {file} is full. Nothing of the last step was written; free some space and repeat it.',
    fr: 'Le disque de {file} est plein. Rien de la dernière action n’a été écrit : libérez de la place et recommencez-la.',
  },
  {
    en: '{file} or its folder cannot be written. Copy it to a folder of yours (for example Documents) and open it there.',
    fr: '{file} ou son dossier est protégé en écriture. Copiez-le dans l’un de vos dossiers (Documents, par exemple) et ouvrez-le là.',
  },
  {
    en: '{path} cannot be opened. Is the folder {folder} there, and the drive plugged in?',
    fr: '{path} ne s’ouvre pas. Le dossier {folder} existe-t-il, et le disque est-il branché ?',
  },
  {
    en: 'The drive of {file} does not answer as it should ({code}). Copy the file elsewhere before working on.',
    fr: 'Le disque de {file} ne répond pas normalement ({code}). Copiez le fichier ailleurs avant de continuer.',
  },
  {
    en: '{file} is open in {by}. Close it there first, then try again.',
    fr: '{file} est ouvert dans {by}. Fermez-le là-bas, puis réessayez.',
  },
  {
    en: '{row} was changed by something else meanwhile. Nothing was written: look at it again and repeat the edit.',
    fr: '{row} a changé entre-temps. Rien n’a été écrit : relisez et refaites la modification.',
  },
  {
    en: '{holder} points ({column}) at {table} {target}, which would not exist. Change or remove {holder} first.',
    fr: '{holder} renvoie ({column}) à {table} {target}, qui n’existerait plus. Modifiez ou supprimez d’abord {holder}.',
  },
  {
    en: 'There is no edit to undo in this site.',
    fr: 'Il n’y a aucune modification à annuler dans ce site.',
  },
  {
    en: '"{label}" cannot be undone: it is older than a change of the file\'s format, a merge or a restore.',
    fr: '« {label} » ne peut plus être annulé : c’est antérieur à un changement de format du fichier, à une fusion ou à une restauration.',
  },
  {
    en: 'There is nothing to redo: no edit was undone since the last one.',
    fr: 'Il n’y a rien à rétablir : rien n’a été annulé depuis la dernière modification.',
  },
  { en: 'The open site is not a scratch site.', fr: 'Le site ouvert n’est pas un brouillon.' },
  {
    en: 'The folder {path} cannot be shown: {why}.',
    fr: 'Le dossier {path} ne peut pas être affiché : {why}.',
  },
  { en: 'it does not exist any more', fr: 'il n’existe plus' },
  { en: 'you may not read it', fr: 'vous n’avez pas le droit de le lire' },
  { en: 'it is not a folder', fr: 'ce n’est pas un dossier' },
  {
    en: 'This file lies in a synchronised folder, which may copy it half-written or put an older copy back. Keep it in a local folder and use "Send a copy" to share it.',
    fr: 'Ce fichier est dans un dossier synchronisé, qui peut le copier à moitié écrit ou remettre une ancienne version. Gardez-le dans un dossier local et partagez-le avec « Envoyer une copie ».',
  },
  {
    en: 'This file lies on a network drive: without the network the work stops, and the drive may lose what was just written. Keep it on this computer and use "Send a copy" to share it.',
    fr: 'Ce fichier est sur un disque réseau : sans réseau, le travail s’arrête, et ce qui vient d’être écrit peut se perdre. Gardez-le sur cet ordinateur et partagez-le avec « Envoyer une copie ».',
  },
  {
    en: '"{path}": the name must end in .xlsx or .csv.',
    fr: '« {path} » : le nom doit se terminer par .xlsx ou .csv.',
  },
  {
    en: 'The plan is empty: there is nothing to export.',
    fr: 'Le plan est vide : il n’y a rien à exporter.',
  },
  {
    en: '{path} cannot be written ({reason}). Is it open in another program?',
    fr: '{path} ne peut pas être écrit ({reason}). Est-il ouvert dans un autre programme ?',
  },
  {
    en: 'Nothing in this site is called "{term}". Try a stand, an outlet, "SW1 3", a MAC or an address.',
    fr: 'Rien ne s’appelle « {term} » dans ce site. Essayez un stand, une prise, « SW1 3 », une adresse MAC ou IP.',
  },
]
