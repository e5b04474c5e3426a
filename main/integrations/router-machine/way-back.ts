/**
 * The scripts of an installation on the machine itself. Before anything is changed a watcher of our own is started there that
 * puts everything back when its time is up, whoever is still connected; only a session that was opened afterwards calls it
 * off. What is decided is decided once: making the folder `decided` is one step that only one of the two can do.
 *
 * A folder an installation, with:
 *
 *   manifest   number and path of every file        old/N  the file that was there; absent: there was none
 *   pid        the watcher's                         new/N  the file that is installed
 *   deadline   seconds since the machine started     leave-*, enter-*  what takes services down and brings them up
 *   decided/   made by whoever decides               end    proved, restored
 *   boot       which start of the machine it was
 *
 * A machine that starts anew in between has no watcher any more, and its files are those that nobody proved. So a hook that
 * runs before the network comes up puts the old ones back, or cron does when it is up, see ./boot-hook.ts; where a machine has
 * no place for either, whoever comes next settles it.
 */
import { HOOK, UNHOOK } from './boot-hook.ts'

/** Whether the watcher of folder `$1` lives: a number of before the machine's start may be anybody's by now. */
const ALIVE = `
alive() {
  [ "$(cat "$1/boot" 2>/dev/null)" = "$(cat /proc/sys/kernel/random/boot_id)" ] || return 1
  kill -0 "$(cat "$1/pid")" 2>/dev/null
}
`

export const STORE = '/var/lib/brassage/install'

export const folderOf = (install: string): string => `${STORE}/${install}`

/** `$1` the folder. Refuses while another installation is under way there. */
export const BEGIN = `${ALIVE}
set -e
for other in "$(dirname "$1")"/*/; do
  [ -e "$other/pid" ] && [ ! -e "$other/end" ] || continue
  alive "$other" && { echo "another installation is under way there" >&2; exit 75; }
  sh "$other/restore.sh" now
done
umask 077
mkdir -p "$1/old" "$1/new"
: > "$1/manifest"
`

/**
 * Puts a file beside the one it will replace, with that one's owner and permissions, and keeps a copy of the latter. `$1`
 * folder, `$2` number, `$3` path, `$4` permissions where there is none yet; the text on standard input. Answers its digest.
 */
export const STAGE = `
set -e
folder=$(dirname "$3")
temporary="$folder/.$(basename "$3").brassage-new"
mkdir -p "$folder"
rm -f "$temporary"
trap 'rm -f "$temporary"' EXIT
(umask 077; cat > "$temporary")
if [ -e "$3" ]; then
  cp -p "$3" "$1/old/$2"
  chown --reference="$3" "$temporary"
  chmod --reference="$3" "$temporary"
else
  chmod "$4" "$temporary"
fi
cp -p "$temporary" "$1/new/$2"
printf '%s %s\\n' "$2" "$3" >> "$1/manifest"
sync "$temporary" "$1/manifest"
trap - EXIT
sha256sum < "$temporary"
`

/** `$1` folder: takes away what was put beside the files, where none was changed yet. */
export const DISCARD = `
while read -r number path; do
  rm -f "$(dirname "$path")/.$(basename "$path").brassage-new"
done < "$1/manifest"
rm -rf "$1"
`

/**
 * Run by the watcher (`watch`), by whoever wants it at once (`now`), and before anything of the machine runs (`boot`): then
 * files are all there is to put back, and nobody is waited for. Can be cut anywhere and begun again; it has no end (exit code 1)
 * where a file was not put back, so that whoever comes next tries it again.
 */
export const RESTORE = `${ALIVE}
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"; LC_ALL=C; export PATH LC_ALL
here=$(cd "$(dirname "$0")" && pwd)
seconds() { cut -d. -f1 /proc/uptime; }
if [ "$1" = watch ]; then
  echo $$ > "$here/pid"
  while [ "$(seconds)" -lt "$(cat "$here/deadline")" ]; do
    [ -e "$here/decided" ] && exit 0
    sleep 1
  done
fi
if ! mkdir "$here/decided" 2>/dev/null; then
  [ "$(cat "$here/end" 2>/dev/null)" = proved ] && exit 3
  while [ "$1" != boot ] && [ ! -e "$here/end" ] && alive "$here"; do sleep 1; done
  [ -e "$here/end" ] && exit 0
fi
# Numbers of processes of before the machine's start are anybody's by now.
anew=no; [ "$(cat "$here/boot" 2>/dev/null)" = "$(cat /proc/sys/kernel/random/boot_id)" ] || anew=yes
echo $$ > "$here/pid"
cat /proc/sys/kernel/random/boot_id > "$here/boot"
[ $anew = no ] || rm -f "$here/applying"
while [ -e "$here/applying" ] && kill -0 "$(cat "$here/applying")" 2>/dev/null; do
  kill -TERM -"$(cat "$here/applying")" 2>/dev/null; sleep 1
done
[ "$1" = boot ] || sh "$here/leave-new"
failed=0
while read -r number path; do
  temporary="$(dirname "$path")/.$(basename "$path").brassage-new"
  rm -f "$temporary"
  if [ -e "$here/old/$number" ]
  then cmp -s "$here/old/$number" "$path" ||
    { cp -p "$here/old/$number" "$temporary" && sync "$temporary" && mv -f "$temporary" "$path"; }
  else rm -f "$path"
  fi || { failed=1; rm -f "$temporary"; echo "$path was not put back" >&2; }
done < "$here/manifest"
sync
[ "$1" = boot ] || sh "$here/enter-old"
[ $failed = 0 ] || exit 1
echo restored > "$here/end"
sync "$here/end"
${UNHOOK.trim()}
exit 0
`

/** `$1` folder, `$2` seconds, `$3` which of its scripts; its text on standard input. */
export const PUT_SCRIPT = `set -e; umask 077; cat > "$1/$2"; sync "$1/$2"`

/**
 * `$1` folder, `$2` seconds until everything goes back. The watcher belongs to nobody's session. Fails where it does not
 * come up: nothing was changed then.
 */
export const ARM = `
set -e
echo $(( $(cut -d. -f1 /proc/uptime) + $2 )) > "$1/deadline"
cat /proc/sys/kernel/random/boot_id > "$1/boot"
sync "$1/deadline" "$1/boot"
${HOOK.trim()}
name="brassage-way-back-$(basename "$1")"
if ! { [ -d /run/systemd/system ] && command -v systemd-run >/dev/null &&
  systemd-run --quiet --collect --unit="$name" /bin/sh "$1/restore.sh" watch; } 2>/dev/null
then setsid sh "$1/restore.sh" watch < /dev/null > "$1/log" 2>&1 &
fi
tries=0
while [ ! -s "$1/pid" ]; do
  tries=$((tries + 1)); [ $tries -gt 50 ] && { echo "the way back did not start" >&2; exit 1; }
  sleep 0.1
done
kill -0 "$(cat "$1/pid")"
`

/** `$1` folder, `$2` seconds: the way back waits that long from now. Fails where it has begun already. */
export const EXTEND = `
[ ! -e "$1/decided" ] || { echo "everything is put back already" >&2; exit 3; }
echo $(( $(cut -d. -f1 /proc/uptime) + $2 )) > "$1/deadline.new" && mv -f "$1/deadline.new" "$1/deadline"
`

/** `$1` folder: every file into its place, each in one step. */
export const SWAP = `
set -e
[ ! -e "$1/decided" ] || { echo "everything is put back already" >&2; exit 3; }
while read -r number path; do
  mv -f "$(dirname "$path")/.$(basename "$path").brassage-new" "$path"
done < "$1/manifest"
sync
`

/**
 * `$1` folder: services take the new files, in a process of its own, since what is restarted may be the very way we come
 * in by. It ends with `applied`: its exit code. Answers the time of the machine's clock, in seconds.
 */
export const APPLY = `
[ ! -e "$1/decided" ] || { echo "everything is put back already" >&2; exit 3; }
rm -f "$1/applied"
date +%s
setsid sh -c 'echo $$ > "$1/applying"
  { sh "$1/leave-old"; sh -e "$1/enter-new"; } > "$1/apply.log" 2>&1; code=$?
  rm -f "$1/applying"; echo $code > "$1/applied.new"; mv -f "$1/applied.new" "$1/applied"' apply "$1" < /dev/null > /dev/null 2>&1 &
`

/** `$1` folder: the exit code, and what was said; nothing: it is not over. */
export const APPLIED = `[ -e "$1/applied" ] && cat "$1/applied" "$1/apply.log"; exit 0`

/** `$1` folder: calls the way back off. Exit code 3: it was too late. The last five installations are kept. */
export const PROVE = `
mkdir "$1/decided" 2>/dev/null || { [ "$(cat "$1/end" 2>/dev/null)" = proved ] && exit 0; exit 3; }
echo proved > "$1/end"
sync "$1/end"
${UNHOOK.trim()}
ls -1dt "$(dirname "$1")"/*/ | tail -n +6 | while read -r old; do [ -e "$old/end" ] && rm -rf "$old"; done
exit 0
`

/** `$1` folder: puts everything back now, unless it is proved (exit code 3) or was never armed. */
export const GO_BACK = `
[ -d "$1" ] || { echo nothing; exit 0; }
[ -e "$1/pid" ] || { ${DISCARD.trim()}
${UNHOOK.trim()}
echo nothing; exit 0; }
sh "$1/restore.sh" now; code=$?
[ $code = 0 ] || [ $code = 3 ] || exit $code
cat "$1/end"
`
