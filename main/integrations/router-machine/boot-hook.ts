/**
 * What settles an unproved installation when the machine starts anew: a unit of systemd, or a script of a plain init, before
 * the network comes up, so that services start with the old files. Whatever runs as the first process without systemd, cron's
 * `@reboot` comes after it: late, when services have the new files already, so it takes them back as the way back does. Debian
 * has `/etc/init.d` and `update-rc.d` on every machine, whether its first process looks there or not, so both are put; what the
 * earlier one settled the later one does not find. All of it is there only while an installation is under way.
 */

const NAME = 'brassage-way-back'
const UNIT = `/etc/systemd/system/${NAME}.service`
const WANTED = `/etc/systemd/system/sysinit.target.wants/${NAME}.service`
const INIT = `/etc/init.d/${NAME}`
/** Cron passes over a file that has a dot in its name. */
const CRON = `/etc/cron.d/${NAME}`

/** Every installation that was armed and has no end. `$1`: `boot` before anything runs, `now` when services do. */
const SETTLE = `for one in /var/lib/brassage/install/*/; do
  [ -e "$one/pid" ] && [ ! -e "$one/end" ] && sh "$one/restore.sh" "\${1:-boot}"
done
exit 0`

const unitFile = `[Unit]
Description=Puts back what Brassage installed and nobody proved
DefaultDependencies=no
RequiresMountsFor=/etc /var/lib/brassage
After=local-fs.target systemd-remount-fs.service
Before=sysinit.target systemd-sysctl.service network-pre.target networking.service shutdown.target
Conflicts=shutdown.target
Wants=network-pre.target

[Service]
Type=oneshot
TimeoutStartSec=60
ExecStart=/bin/sh /var/lib/brassage/install/boot.sh

[Install]
WantedBy=sysinit.target`

const initFile = `#!/bin/sh
### BEGIN INIT INFO
# Provides:          ${NAME}
# Required-Start:    $local_fs
# Required-Stop:
# X-Start-Before:    networking procps
# Default-Start:     S
# Default-Stop:
# Short-Description: Puts back what Brassage installed and nobody proved
### END INIT INFO
[ "$1" = start ] || exit 0
exec /bin/sh /var/lib/brassage/install/boot.sh`

/** Its last line needs an end of line. */
const cronFile = `# Puts back what Brassage installed and nobody proved, where nothing did so earlier
@reboot root /bin/sh /var/lib/brassage/install/boot.sh now`

/** `$1` a folder of the store. Fails where there is a place for the hook and it cannot be put there: nothing is changed then. */
export const HOOK = `
store=$(dirname "$1")
cat > "$store/boot.sh" <<'END'
${SETTLE}
END
if [ -d /run/systemd/system ]; then
  mkdir -p "$(dirname ${WANTED})"
  cat > ${UNIT} <<'END'
${unitFile}
END
  ln -sf ${UNIT} ${WANTED}
  sync ${UNIT}
else
  if [ -d /etc/init.d ] && command -v update-rc.d >/dev/null; then
    cat > ${INIT} <<'END'
${initFile}
END
    chmod 755 ${INIT}
    update-rc.d ${NAME} defaults >/dev/null
    sync ${INIT}
  fi
  if [ -d /etc/cron.d ]; then
    cat > ${CRON} <<'END'
${cronFile}
END
    chmod 644 ${CRON}
    sync ${CRON}
  fi
fi
`

/** No installation is under way any more. */
export const UNHOOK = `
rm -f ${WANTED} ${UNIT} ${CRON}
if [ -e ${INIT} ]; then
  rm -f ${INIT}
  command -v update-rc.d >/dev/null && update-rc.d ${NAME} remove >/dev/null
fi
`
